package org.conftalks.access;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.SQL;

interface AdminTokenRepository {

    EntityManager entityManager();

    /** None or one. */
    @SQL("select hash from admin_token")
    List<byte[]> hashes();

    @SQL("""
            insert into admin_token (hash) values (:hash)
            on conflict (only_one) do update set hash = excluded.hash, since = now() where admin_token.hash <> excluded.hash
            """)
    int keep(byte[] hash);
}
