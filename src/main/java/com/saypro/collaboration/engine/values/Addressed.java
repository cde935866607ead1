package com.saypro.collaboration.engine.values;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.engine.rest.dto.identity.GroupDto;
import org.camunda.bpm.engine.rest.dto.identity.TenantDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * A change is about the one whom the address names. The engine asks the address whom to load and what was sent whom to write: with
 * another id there, it writes one person, password and all, onto another.
 */
@Provider
public class Addressed implements ReaderInterceptor {

    private final UriInfo address;

    public Addressed(@Context UriInfo address) {
        this.address = address;
    }

    /** @throws InvalidRequestException when what was sent names somebody else than the address */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object sent = context.proceed();
        String id = address.getPathParameters().getFirst("id");
        if (id != null) {
            if (sent instanceof UserProfileDto person) {
                person.setId(same(person.getId(), id));
            } else if (sent instanceof GroupDto group) {
                group.setId(same(group.getId(), id));
            } else if (sent instanceof TenantDto tenant) {
                tenant.setId(same(tenant.getId(), id));
            }
        }
        return sent;
    }

    private static String same(String sent, String addressed) {
        if (sent != null && !sent.equals(addressed)) {
            throw new InvalidRequestException(
                    Status.CONFLICT,
                    "The address names another id than what was sent. An id stays as it is; leave it out or send the same."
                            + " Nothing was changed.");
        }
        return addressed;
    }
}
