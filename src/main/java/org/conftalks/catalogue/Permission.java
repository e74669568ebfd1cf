package org.conftalks.catalogue;

import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.AccessPolicy;
import org.conftalks.access.Deed;
import org.conftalks.http.Refusal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Asks the policy of access for every write. */
@ApplicationScoped
public class Permission {

    /** What changes with every change. */
    private static final Set<String> FOLLOWING = Set.of("updatedAt", "self");

    private final AccessPolicy policy;

    Permission(AccessPolicy policy) {
        this.policy = policy;
    }

    /** @throws Refusal 403 where it may not be made, or moved to where it is now */
    public <E extends Resource> void requireEdit(Editor<E, ?> editor, E resource) {
        require(Deed.EDIT, editor, resource);
    }

    /** @throws Refusal 403 where it may not be deleted */
    <E extends Resource> void requireRemoval(Editor<E, ?> editor, E resource) {
        require(editor.removal(), editor, resource);
    }

    /**
     * Whether only some members may be changed, because it is a speaker's own.
     *
     * @throws Refusal 403 where it may not be changed at all
     */
    <E extends Resource> boolean isBoundToMembers(Editor<E, ?> editor, E resource) {
        if (policy.mayEverywhere(Deed.EDIT)) {
            return false;
        }
        var place = editor.place(resource);
        if (!policy.may(Deed.EDIT, place) && !editor.own().members().isEmpty() && policy.isOwn(place)) {
            return true;
        }
        requireEdit(editor, resource);
        return false;
    }

    /** @throws Refusal 403 where members differ that a speaker may not change */
    void requireOwnMembers(Editor<?, ?> editor, ObjectNode before, ObjectNode after) {
        var changed = new TreeSet<String>();
        before.fieldNames().forEachRemaining(changed::add);
        after.fieldNames().forEachRemaining(changed::add);
        changed.removeIf(member -> before.path(member).equals(after.path(member)) || FOLLOWING.contains(member)
                || editor.own().members().contains(member));
        if (!changed.isEmpty()) {
            throw policy.refused("What is your own you may change in these members: %s; not in %s.".formatted(
                    String.join(", ", new TreeSet<>(editor.own().members())), String.join(", ", changed)));
        }
    }

    private <E extends Resource> void require(Deed deed, Editor<E, ?> editor, E resource) {
        if (policy.mayEverywhere(deed)) {
            return;
        }
        var place = editor.place(resource);
        if (!editor.own().whole() || !policy.isOwn(place)) {
            policy.require(deed, place);
        }
    }
}
