// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a Java type is written in a request, in words for its author. */
final class TypeNames {
  private TypeNames() {}

  static String of(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (type == UUID.class) {
      return "an id (UUID)";
    }
    if (type == BigDecimal.class) {
      return "a decimal number as text";
    }
    if (type == LocalDate.class) {
      return "a date such as 2023-01-31";
    }
    if (type == Instant.class) {
      return "an instant such as 2023-01-31T08:00:00Z";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number";
    }
    return type == String.class ? "text" : type.getSimpleName();
  }
}
