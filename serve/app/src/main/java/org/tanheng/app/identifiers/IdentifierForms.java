// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tanheng.data.identifier.IdentifierKind;

/**
 * The same name in the forms of other systems: Handle (the industrial identification network takes
 * prefixes as {@code 88.100.1}), GS1 Digital Link and DID by web address. A form needs the prefix
 * that the company was given: {@code TANHENG_HANDLE_PREFIX} and {@code TANHENG_GS1_PREFIX}.
 */
@Component
class IdentifierForms {
  private static final int DOCUMENT_DIGITS = 12;

  /** The serial of a GDTI has no more characters. */
  private static final int LONGEST_SERIAL = 17;

  private final String handle;
  private final String gs1;

  IdentifierForms(
      @Value("${tanheng.handle-prefix:}") String handle,
      @Value("${tanheng.gs1-prefix:}") String gs1) {
    this.handle = handle.matches("[0-9]+(\\.[0-9]+)*") ? handle : "";
    this.gs1 = gs1.matches("[0-9]{6,11}") ? gs1 : "";
  }

  /** The forms that this server can give, by system. */
  Map<String, String> of(String id, IdentifierKind kind, String base) {
    Map<String, String> forms = new LinkedHashMap<>();
    if (!handle.isEmpty()) {
      forms.put("handle", handle + "/" + id);
    }
    gs1(id, kind).ifPresent(form -> forms.put("gs1", "https://id.gs1.org/" + form));
    forms.put("did", did(id, base));
    return forms;
  }

  /** DID method {@code web}: host with its port, then the path, parted by colons. */
  static String did(String id, String base) {
    URI address = URI.create(base);
    String port = address.getPort() < 0 ? "" : "%3A" + address.getPort();
    String path = address.getPath() == null ? "" : address.getPath().replace('/', ':');
    return "did:web:" + address.getHost() + port + path + ":id:" + id;
  }

  /**
   * Things that stand somewhere are individual assets (GIAI, AI 8004), documents and files are
   * documents of a type with a serial (GDTI, AI 253). A product needs a GTIN that GS1 gives out, so
   * it has no form here.
   */
  private Optional<String> gs1(String id, IdentifierKind kind) {
    if (gs1.isEmpty()) {
      return Optional.empty();
    }
    return switch (kind) {
      case METER, DEVICE, GATEWAY -> Optional.of("8004/" + gs1 + id);
      case REPORT, INVENTORY, DATASET, BATCH, STATEMENT, READINGS ->
          Optional.of("253/" + document(kind) + id).filter(form -> id.length() <= LONGEST_SERIAL);
      case PRODUCT -> Optional.empty();
    };
  }

  private String document(IdentifierKind kind) {
    String type = String.valueOf(kind.ordinal());
    String digits = gs1 + "0".repeat(DOCUMENT_DIGITS - gs1.length() - type.length()) + type;
    return digits + checkDigit(digits);
  }

  /** Modulo 10 with weights 3 and 1 from the right (GS1 General Specifications, 7.9). */
  static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
      sum += weight * Character.digit(digits.charAt(i), 10);
    }
    return (10 - sum % 10) % 10;
  }
}
