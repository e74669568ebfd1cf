set local statement_timeout = 0;

-- Topics that drafts have named before: they have come into being within a second of the draft, and nobody has touched them since.
update topic p set of_drafts = true, visibility = 'draft'
where visibility = 'published' and updated_at = created_at
    and exists(select from talk_topic x join talk t on t.id = x.talk_id
        where x.topic_id = p.id and not t.seen
            and least(abs(extract(epoch from p.created_at - t.created_at)), abs(extract(epoch from p.created_at - t.updated_at))) < 1)
    and not exists(select from talk_topic x join talk t on t.id = x.talk_id where x.topic_id = p.id and t.seen);
