package org.conftalks.search;

/** How far a word is from another. */
final class Typos {

    private Typos() {
    }

    /** How many letters are wrong, missing, too many, or change places with their neighbour (optimal string alignment). */
    static int between(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distance[i][j] = i == 0 ? j : j == 0 ? i : nearest(distance, one, other, i, j);
            }
        }
        return distance[one.length()][other.length()];
    }

    /** How many a word may have, by its length. */
    static int bearable(String word) {
        return word.length() < 8 ? 1 : 2;
    }

    private static int nearest(int[][] distance, String one, String other, int i, int j) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(distance[i - 1][j], distance[i][j - 1]) + 1, distance[i - 1][j - 1] + same);
        if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
            least = Math.min(least, distance[i - 2][j - 2] + 1);
        }
        return least;
    }
}
