// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.tanheng.finding.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in words what is wrong with a request's JSON, and where. */
final class JsonFindings {
  private JsonFindings() {}

  static Finding of(HttpMessageNotReadableException e) {
    return switch (e.getCause()) {
      case UnrecognizedPropertyException unknown ->
          Finding.error(
              "unknown-key",
              path(unknown),
              unknown.getPropertyName(),
              "one of " + unknown.getKnownPropertyIds(),
              "Correct the key, or leave it out.");
      case InvalidFormatException format ->
          Finding.error(
              "value-type",
              path(format),
              String.valueOf(format.getValue()),
              TypeNames.of(format.getTargetType()),
              "Write the value as the API describes it.");
      case MismatchedInputException mismatch ->
          Finding.error(
              "value-type",
              path(mismatch),
              "a value of another type",
              TypeNames.of(
                  mismatch.getTargetType() == null ? Object.class : mismatch.getTargetType()),
              "Write the value as the API describes it.");
      case JacksonException json -> malformed(json);
      case null, default ->
          Finding.error(
              "malformed-json",
              "body",
              "no JSON",
              "a JSON body",
              "Send the body that the API describes.");
    };
  }

  private static Finding malformed(JacksonException e) {
    var location = e.getLocation();
    String where =
        location == null
            ? "body"
            : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    return Finding.error(
        "malformed-json",
        where,
        String.valueOf(e.getOriginalMessage()),
        "JSON",
        "Send JSON: look for a comma or quotation mark at this place.");
  }

  private static String path(DatabindException e) {
    return e.getPath().stream()
        .map(r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : r.getPropertyName())
        .collect(Collectors.joining("."));
  }
}
