// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tanheng.data.identifier.Identified;
import org.tanheng.data.identifier.IdentifierKind;
import org.tanheng.data.identifier.IdentifierRepository;
import org.tanheng.data.organisation.OrgScope;

/** Stable names for outside and the addresses where they are looked up. */
@Service
public class Identifiers {
  private static final int GROUP = 5;

  private final IdentifierRepository identifiers;
  private final String address;

  Identifiers(IdentifierRepository identifiers, @Value("${tanheng.address:}") String address) {
    this.identifiers = identifiers;
    this.address = address.replaceAll("/+$", "");
  }

  /**
   * Where this server is reached from outside: {@code TANHENG_ADDRESS}, and without it the address
   * of the request, so that this is asked on the thread of a request.
   */
  public String base() {
    return address.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
        : address;
  }

  /** Where a name is looked up. */
  public static String page(String base, String id) {
    return base + "/id/" + id;
  }

  /** As it is printed: groups of five. */
  public static String printed(String id) {
    return id.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** A name that no thing has yet. */
  public String draw() {
    return identifiers.draw();
  }

  /** Gives a drawn name to a thing that is entered in this transaction. */
  public void give(String id, IdentifierKind kind, UUID subject, UUID orgUnit) {
    identifiers.give(id, kind, subject, orgUnit);
  }

  /** A name as a person typed it: O is 0, I and L are 1, case and hyphens are free. */
  static String normal(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[- ]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** The thing of a name as a person typed it. */
  public Optional<Identified> find(String typed) {
    return identifiers.byId(normal(typed));
  }

  List<Identified> all(OrgScope scope, @Nullable IdentifierKind kind) {
    return identifiers.all(scope, kind);
  }
}
