// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Problem;
import org.tanheng.evidence.Hash;

/** What the description of the API must know beside the types: decimals are text, refusals. */
@Configuration(proxyBeanMethods = false)
class OpenApiSchemas {
  static {
    SpringDocUtils.getConfig()
        .replaceWithSchema(BigDecimal.class, new StringSchema().format("decimal"))
        .replaceWithSchema(Hash.class, new StringSchema().format("sha256"))
        .addRequestWrapperToIgnore(CurrentUser.class);
  }

  @Bean
  RequiredProperties requiredProperties() {
    return new RequiredProperties();
  }

  @Bean
  OpenApiCustomizer problems() {
    return api -> {
      api.getInfo().title("Tanheng").version("1").description(null);
      api.setServers(null);
      ModelConverters.getInstance(true)
          .readAllAsResolvedSchema(new AnnotatedType(Problem.class))
          .referencedSchemas
          .forEach(api.getComponents()::addSchemas);
      Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
      ApiResponse refused =
          new ApiResponse()
              .description("Refused, with the findings")
              .content(
                  new Content()
                      .addMediaType("application/problem+json", new MediaType().schema(problem)));
      api.getPaths()
          .values()
          .forEach(
              path ->
                  path.readOperations()
                      .forEach(o -> o.getResponses().addApiResponse("default", refused)));
    };
  }
}
