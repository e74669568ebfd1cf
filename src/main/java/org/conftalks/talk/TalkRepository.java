package org.conftalks.talk;

import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.processing.HQL;

interface TalkRepository {

    record Text(Talk talk, String abstractText, String description) {
    }

    @HQL("""
            select t, case when :withAbstract = true then t.abstractText end, case when :withDescription = true then t.description end
            from Talk t join fetch t.event
            where cast(sql('? = any(?)', t.id, :ids) as Boolean)
            """)
    List<Text> rows(UUID[] ids, boolean withAbstract, boolean withDescription);

    @HQL("from TalkLink l where cast(sql('? = any(?)', l.talk.id, :ids) as Boolean) order by l.createdAt, l.id")
    List<TalkLink> links(UUID[] ids);
}
