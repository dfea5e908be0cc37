package io.nucleus.query.resource;

import io.nucleus.query.api.ParameterErrors;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that say which page. */
public class PageParameters {
    static final Set<String> NAMES = Set.of("page", "pageSize");

    private static final int DEFAULT_SIZE = 25;
    private static final int MOST_SIZE = 500;

    @QueryParam("page")
    @Parameter(
            description = "From 1; one beyond the last is empty",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    List<String> page;

    @QueryParam("pageSize")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "25"))
    List<String> pageSize;

    int page(ParameterErrors errors) {
        return errors.number("page", page, 1, 1, Integer.MAX_VALUE);
    }

    int pageSize(ParameterErrors errors) {
        return errors.number("pageSize", pageSize, DEFAULT_SIZE, 1, MOST_SIZE);
    }
}
