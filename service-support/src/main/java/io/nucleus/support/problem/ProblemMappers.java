package io.nucleus.support.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a request into a problem. No stack trace and no foreign wording leaves a service. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response api(ApiException e, ContainerRequestContext request) {
        return answer(
                request, e.code(), e.getMessage(), e.errors(), e.retryAfter().orElse(null));
    }

    @ServerExceptionMapper
    public Response violations(ConstraintViolationException e, ContainerRequestContext request) {
        List<Problem.FieldError> errors = e.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(field(v), v.getMessage()))
                .sorted(java.util.Comparator.comparing(Problem.FieldError::field))
                .toList();
        return api(ApiException.invalid(errors), request);
    }

    /** The path without the method and, if it goes into the body, without the parameter: {@code parts[1].size}. */
    private static String field(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        boolean intoBody = nodes.size() > 2 && nodes.get(2).getKind() == ElementKind.PROPERTY;
        StringBuilder field = new StringBuilder();
        for (Path.Node node : nodes.subList(intoBody ? 2 : Math.min(nodes.size() - 1, 1), nodes.size())) {
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.toString();
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonParseException.class})
    public Response json(JacksonException e, ContainerRequestContext request) {
        return api(ApiException.invalid(path(e), reason(e)), request);
    }

    private static String path(JacksonException e) {
        String path = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
                        .collect(Collectors.joining())
                : "";
        return path.isEmpty() ? "body" : path.substring(path.startsWith(".") ? 1 : 0);
    }

    private static String reason(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "is not known; known are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> "must be " + describe(mismatch.getTargetType());
            case JsonMappingException mapping
            when mapping.getCause() instanceof IllegalArgumentException cause -> cause.getMessage();
            case JsonMappingException mapping -> "is not valid: " + mapping.getOriginalMessage();
            default -> "is not JSON" + at(e);
        };
    }

    private static String at(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static String describe(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        return java.util.Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, ContainerRequestContext request) {
        if (e.getCause() instanceof JacksonException json) {
            return json(json, request);
        }
        Optional<String> parameter = Parameters.unreadable(e, request.getUriInfo());
        if (parameter.isPresent()) {
            return api(ApiException.invalid(parameter.get(), "has a value of the wrong kind"), request);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(e, request);
        }
        ErrorCode code = ErrorCode.ofStatus(status);
        return answer(request, code, code.title(), List.of(), null);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e, ContainerRequestContext request) {
        LOG.errorf(e, "%s %s failed", request.getMethod(), request.getUriInfo().getPath());
        return answer(request, ErrorCode.INTERNAL, "The log has more under the correlation id.", List.of(), null);
    }

    private static Response answer(
            ContainerRequestContext request,
            ErrorCode code,
            String detail,
            List<Problem.FieldError> errors,
            Duration retryAfter) {
        String correlationId = CorrelationFilter.of(request);
        Problem problem = new Problem(
                code.type(),
                code.title(),
                code.status(),
                detail,
                request.getUriInfo().getPath(),
                correlationId,
                errors);
        Response.ResponseBuilder response = Response.status(code.status())
                .type(MediaType.valueOf(Problem.MEDIA_TYPE))
                .header(CorrelationFilter.HEADER, correlationId)
                .entity(problem);
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
        }
        return response.build();
    }
}
