package org.conftalks.packaged;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.xml.sax.SAXException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;

/** Holds schedules against the schemas of the c3voc: schedule.xml, and schedule.json in both versions. */
final class ScheduleSchemas {

    private final javax.xml.validation.Schema xml;
    private final Schema version1;
    private final Schema version2;

    /** @param directory where the schemas are */
    ScheduleSchemas(Path directory) throws IOException, SAXException {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        xml = factory.newSchema(directory.resolve("voc-xsd-schedule.xml.xsd").toFile());
        version1 = json(directory.resolve("voc-json-schema.json"));
        version2 = json(directory.resolve("voc-json-schema2.json"));
    }

    /** What is wrong with the schedules of an event; a talk that takes place and is not in them, too. */
    List<String> faults(PackagedService service, String event) throws IOException {
        var faults = new ArrayList<String>();
        byte[] written = service.bytes(event + "/schedule.xml");
        try {
            xml.newValidator().validate(new StreamSource(new ByteArrayInputStream(written)));
        } catch (SAXException fault) {
            faults.add(event + "/schedule.xml: " + fault.getMessage());
        }
        int talks = service.read(event + "/talks?status=scheduled&limit=1&total=true").at("/page/total").asInt();
        int told = new String(written, StandardCharsets.UTF_8).split("<event ", -1).length - 1;
        if (told != talks) {
            faults.add("%s/schedule.xml: %d talks of %d".formatted(event, told, talks));
        }
        check(version1, service, event + "/schedule.json", faults);
        check(version2, service, event + "/schedule.json?version=2", faults);
        return faults;
    }

    private static void check(Schema schema, PackagedService service, String address, List<String> faults) {
        var errors = schema.validate(new String(service.bytes(address), StandardCharsets.UTF_8), InputFormat.JSON);
        errors.stream().limit(3).forEach(error -> faults.add(address + ": " + error));
    }

    private static Schema json(Path file) throws IOException {
        return SchemaRegistry.withDefaultDialect(Dialects.getDraft6(), builder -> builder.schemaRegistryConfig(
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
                .getSchema(Files.readString(file), InputFormat.JSON);
    }
}
