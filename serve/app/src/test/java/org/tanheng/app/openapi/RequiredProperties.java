// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Marks the components of a record that are not {@code @Nullable} as required and the others as
 * nullable, and refuses two records of one simple name, which would be described as one.
 */
class RequiredProperties implements ModelConverter {
  private final Map<String, Class<?>> named = new HashMap<>();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
    if (schema != null && raw.isRecord() && raw.getName().startsWith("org.tanheng.")) {
      mark(defined(schema, context), raw);
    }
    return schema;
  }

  private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
    if (schema.get$ref() == null) {
      return schema;
    }
    String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
    return context.getDefinedModels().getOrDefault(name, schema);
  }

  private void mark(Schema<?> schema, Class<?> raw) {
    if (schema.getProperties() == null) {
      return;
    }
    Class<?> other = named.putIfAbsent(raw.getSimpleName(), raw);
    if (other != null && other != raw) {
      throw new IllegalStateException("two schemas of one name: " + other + " and " + raw);
    }
    Set<String> components =
        Arrays.stream(raw.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    schema.getProperties().keySet().retainAll(components);
    for (RecordComponent component : raw.getRecordComponents()) {
      Schema<?> property = (Schema<?>) schema.getProperties().get(component.getName());
      if (property == null) {
        throw new IllegalStateException("no property for " + raw + "." + component.getName());
      }
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        if (schema.getRequired() == null || !schema.getRequired().contains(component.getName())) {
          schema.addRequiredItem(component.getName());
        }
      } else if (property.getTypes() != null) {
        Set<String> types = new LinkedHashSet<>(property.getTypes());
        types.add("null");
        property.setTypes(types);
      }
    }
  }
}
