package com.saypro.collaboration.engine.values;

import com.saypro.collaboration.foundation.Characters;
import com.saypro.collaboration.foundation.Refused;
import org.camunda.bpm.engine.impl.variable.serializer.FileValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/** Files whose name and kind can stand in an answer's header, by which they are fetched again. */
class NamedFiles extends FileValueSerializer {

    private static final int LONGEST_NAME = 200;

    /** @throws Refused when the file's name is none, or its kind no MIME type (RFC 2045) */
    @Override
    public void writeValue(FileValue value, ValueFields fields) {
        String name = value.getFilename();
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || Characters.breaksLines(name)
                || Characters.firstUnkeepable(name).isPresent()) {
            throw new Refused("The file in “%s” needs a name of one line with at most %d characters."
                    .formatted(fields.getName(), LONGEST_NAME));
        }
        if (value.getMimeType() != null && !isMimeType(value.getMimeType())) {
            throw new Refused("The file in “%s” has no kind that exists. Write it like application/pdf."
                    .formatted(fields.getName()));
        }
        super.writeValue(value, fields);
    }

    private static boolean isMimeType(String text) {
        try {
            MimeTypeUtils.parseMimeType(text);
            return true;
        } catch (InvalidMimeTypeException e) {
            return false;
        }
    }
}
