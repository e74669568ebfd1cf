package org.conftalks.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Values that somebody sends who wants a service to fall. */
final class Hostile {

    /** As they stand in a JSON document; some are no JSON. */
    static final List<String> JSON = List.of("null", "true", "false", "0", "-1", "-0", "1e400", "-1e308", "0.1e-400",
            "2147483648",
            "-9223372036854775809", "9".repeat(90), "9".repeat(1_001), "00", "+1", "NaN", "Infinity", "0x10", "1.", ".1", "'x'",
            "undefined", "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udfff\\ud800\"",
            "\"\\u202e\\u200b\"",
            "\"\\u0007\"", "\"\\r\\n\\t\"", "\"\\u2028\"", "\"\\uffff\"", "\"\\ufdfa\"", "\"e\\u0301\"",
            "\"\u0130\u1E9E\uFB01\"",
            "\"" + "\uD834\uDD1E".repeat(600) + "\"", "\"" + "x".repeat(201) + "\"", "\"" + "x".repeat(2_001) + "\"",
            "\"" + "x".repeat(200_001) + "\"", "\"" + "\u0301".repeat(300) + "\"", "[]", "[[]]", "[null]", "[{}]", "[\"\"]",
            "[" + "1,".repeat(500) + "1]", "[" + "{},".repeat(101) + "{}]", "{}", "{\"id\":{}}", "{\"id\":null,\"slug\":[]}",
            "{\"\":\"\"}",
            "{\"$ref\":\"#\"}", "{\"__proto__\":{}}", "{\"@type\":\"java.lang.Runtime\"}", "{\"a\":1,\"a\":2}",
            "[".repeat(30) + "]".repeat(30), "[".repeat(3_000), "{\"a\":".repeat(30) + "1" + "}".repeat(30),
            "\"00000000-0000-0000-0000-000000000000\"", "\"ffffffff-ffff-ffff-ffff-ffffffffffff\"", "\"2013-02-30\"",
            "\"0000-00-00\"",
            "\"-999999999-01-01\"", "\"+999999999-12-31T23:59:59.999999999Z\"", "\"9999-12-31T23:59:59-18:00\"",
            "\"2013-09-18T25:00:00Z\"",
            "\"PT99999999999999999H\"", "\"P1Y\"", "\"-PT1S\"", "\"PT0.0000000001S\"", "\"javascript:alert(1)\"",
            "\"https://x/\\\"><\"",
            "\"https://[::1\"", "\"https://\"", "\"'; drop table talk; --\"", "\"../../etc/passwd\"", "\"%00\"",
            "\"${jndi:ldap://x}\"",
            "\"{{7*7}}\"", "\"<script>\"", "\"Europe/Nowhere\"", "\"SystemV/AST4\"", "\"zz-ZZ-x\"",
            "\"de-CH-x-" + "a".repeat(8) + "\"",
            "\"i-klingon\"", "\"ZZ\"", "\"draft\"", "\"published\"");

    /** As they stand in an address, percent-encoded where they have to be, and where it is worth leaving it. */
    static final List<String> ADDRESS = List.of("", "%20", "%00", "a%00b", "%ff", "%c0%af", "%ed%a0%80", "%", "%2", "%zz",
            "%25", "%2f",
            "%2e%2e%2f", "..", "%0d%0aX-Injected:%201", "%09", "%7f", "0", "1", "-1", "2147483648", "-9223372036854775809",
            "9".repeat(90), "1e400", "NaN", "+1", "0x10", "true", "false", "null", "undefined", "TRUE", "yes", "a,b,c", ",",
            ",,", "a,",
            "%5C,", "%5C", "a".repeat(201), "a".repeat(3_000), "a,".repeat(150) + "a", "%F0%9D%84%9E".repeat(60),
            "%CC%81".repeat(60),
            "%E2%80%AE", "%EF%BF%BF", "%EF%BF%BD", "%C4%B0%E1%BA%9E", "2013-02-30", "0001-01-01", "9999-12-31", "-0001-01-01",
            "9999-12-31T23:59:59.999999999Z", "0001-01-01T00:00:00%2B18:00", "2013-09-18T14:00:00Z", "2013-09-18", "en", "zz",
            "de-CH-x-aaaaaaaa", "US", "ZZ", "title", "-title", "--title", "startsAt,title", "id,slug", "id,id,id", "abstract",
            "include",
            "AAAA", "%22", "'", "'%20or%201=1--", "*", "%3Cscript%3E", "$%7Bjndi:ldap://x%7D", "javascript:alert(1)",
            "https://example.org/", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "01a21475-03fc-7a8d-9976-ff38b445ec12", "xen-for-puppies", "xen-project-user-summit-2013", "bryan-smith", "draft",
            ";a=b",
            "{id}", "%7Bid%7D", "a:b", "a%3Db%26c", "talks.atom", "videos.rss", "1.5", "2", "version");

    /** As they stand in a header; the bytes are those of ISO 8859-1. */
    static final List<String> HEADER = List.of("", "*", "\"", "\"\"", "W/", "W/\"\"", ",,,", "\"a\",\"b\",*",
            "\"" + "x".repeat(4_000) + "\"",
            "\u00ff\u00fe", "a b", "null", "0", "-1", "\t", "x".repeat(201), "'; drop table talk; --", "\"a\\\"b\"", "%00",
            "\u0080",
            "Thu, 01 Jan 1970 00:00:00 GMT", "yesterday");

    static final List<String> MEDIA_TYPES = List.of("application/json", "application/merge-patch+json", "text/plain",
            "application/xml", "application/octet-stream", "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/json; charset=utf-16", "application/json; charset=\"", "APPLICATION/JSON", "*/*", "application/*",
            "nonsense", "/", "",
            "application/json;charset=utf-8;charset=utf-8", "text/csv", "application/x-ndjson", "application/gzip");

    /** Whole bodies. */
    static final List<String> BODIES = List.of("", " ", "{", "}", "[", "]", "null", "\"\"", "1", "[{}]", "{}{}", "{}x",
            "{\"a\":1,\"a\":1}",
            "{\"a\"}", "{a:1}", "{'a':1}", "{\"a\":1,}", "\uFEFF{}", "//\n{}", "{\"a\":\"\n\"}", "{\"\\u0000\":1}",
            "[".repeat(10_000),
            "{\"a\":".repeat(10_000), "\"" + "x".repeat(300_000), "{\"a\":\"" + "x".repeat(1_100_000) + "\"}",
            "\u00ff\u00fe\u0000{",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "title,event\nx,y\n",
            "BEGIN:VCALENDAR\nEND:VCALENDAR", "PK\u0003\u0004", "\u001f\u008b\b\u0000");

    private Hostile() {
    }

    static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** A text as a segment or a value. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
