package org.conftalks.access;

/**
 * A token that has just been made, and the only moment at which anybody knows its secret.
 *
 * @param token without name, times and maker
 * @param secret the whole token, as it is sent
 */
public record NewToken(ApiToken token, String secret) {

    public static NewToken make() {
        var text = TokenText.make();
        var token = new ApiToken();
        token.id = text.id();
        token.hash = text.hash();
        return new NewToken(token, text.whole());
    }

    /** No one is told a secret by printing it. */
    @Override
    public String toString() {
        return token.subject();
    }
}
