package com.saypro.collaboration.directory;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads {@code directory.yaml} strictly: a key that is written twice or means nothing fails the start. */
@Configuration(proxyBeanMethods = false)
class DirectoryYaml {

    private static final ObjectMapper RECORDS = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Bean
    DirectoryPlan directoryPlan(@Value("classpath:directory.yaml") Resource yaml) {
        try (InputStream content = yaml.getInputStream()) {
            return read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DirectoryPlan read(InputStream yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object parsed = new Yaml(new SafeConstructor(options)).load(yaml);
            if (parsed == null) {
                throw new InvalidDirectory("directory.yaml is empty");
            }
            return RECORDS.readValue(RECORDS.writeValueAsBytes(parsed), DirectoryPlan.class);
        } catch (MarkedYAMLException e) {
            throw new InvalidDirectory(
                    "directory.yaml, line " + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem());
        } catch (UnrecognizedPropertyException e) {
            throw new InvalidDirectory("directory.yaml, " + path(e) + ": there is no such key; possible are "
                    + e.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof InvalidDirectory invalid) {
                throw e.getPath().isEmpty() ? invalid : invalid.at("directory.yaml, " + path(e));
            }
            throw new InvalidDirectory("directory.yaml, " + path(e) + ": the value has the wrong shape");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where in the YAML, for example {@code grants[2].resource}. */
    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
