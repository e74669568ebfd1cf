# Varnish before the service, which says for how long (CONFTALKS_CACHE_SHARED). What sends a token goes through. After a change
# the cache forgets by name, from this machine only:
#   curl -X PURGE -H 'Surrogate-Key: talks/some-talk' http://cache/     or conference-talks for all
vcl 4.1;

backend default {
    .host = "127.0.0.1";
    .port = "8080";
}

acl purgers {
    "127.0.0.1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ purgers) {
            return (synth(405));
        }
        if (req.http.Surrogate-Key !~ "^[A-Za-z0-9/-]+$") {
            return (synth(400));
        }
        ban("obj.http.Surrogate-Key ~ (^|\s)" + req.http.Surrogate-Key + "($|\s)");
        return (synth(200, "Forgotten"));
    }
}
