// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Marks the components of a record that are not {@code @Nullable} as required and the others as
 * nullable (a record within itself once), and refuses two records of one simple name, which would
 * be described as one.
 */
class RequiredProperties implements ModelConverter {
  private final Map<String, Class<?>> named = new HashMap<>();
  private final Set<Class<?>> open = new HashSet<>();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
    boolean outer = open.add(raw);
    Schema<?> schema = chain.next().resolve(type, context, chain);
    if (outer) {
      open.remove(raw);
    }
    if (outer && schema != null && raw.isRecord() && raw.getName().startsWith("org.tanheng.")) {
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
            .map(RequiredProperties::name)
            .collect(Collectors.toSet());
    schema.getProperties().keySet().retainAll(components);
    for (RecordComponent component : raw.getRecordComponents()) {
      String name = name(component);
      Schema<?> property = (Schema<?>) schema.getProperties().get(name);
      if (property == null) {
        throw new IllegalStateException("no property for " + raw + "." + name);
      }
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
          schema.addRequiredItem(name);
        }
      } else if (property.getTypes() != null) {
        Set<String> types = new LinkedHashSet<>(property.getTypes());
        types.add("null");
        property.setTypes(types);
      }
    }
  }

  /** The name in JSON: that of the component unless it says another. */
  private static String name(RecordComponent component) {
    JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
    return other == null ? component.getName() : other.value();
  }
}
