// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.security.Role;

/**
 * Who is signed in, for the web pages.
 *
 * @param administrator keeps the whole installation
 * @param memberships groups and sites that the user may look at, the outermost first
 */
record Session(
    UUID userId,
    String username,
    String displayName,
    @Nullable String email,
    String locale,
    boolean administrator,
    List<Membership> memberships) {

  /** A group or site, and the roles held there; the name is in the user's language. */
  record Membership(
      UUID organisationId,
      String organisationName,
      String nameZh,
      String nameEn,
      OrgKind kind,
      Set<Role> roles) {}

  static Session of(CurrentUser user) {
    boolean english = user.user().locale().equals("en");
    List<Membership> memberships =
        user.tree().units().stream()
            .filter(unit -> user.mayRead(unit.id()) && unit.kind().compareTo(OrgKind.SITE) <= 0)
            .sorted(
                Comparator.comparingInt((OrgUnit unit) -> user.tree().above(unit.id()).size())
                    .thenComparing(OrgUnit::code))
            .map(unit -> membership(user, unit, english))
            .toList();
    return new Session(
        user.id(),
        user.login(),
        user.user().displayName(),
        user.user().email(),
        user.user().locale(),
        user.isInstallationAdministrator(),
        memberships);
  }

  private static Membership membership(CurrentUser user, OrgUnit unit, boolean english) {
    return new Membership(
        unit.id(),
        english ? unit.nameEn() : unit.nameZh(),
        unit.nameZh(),
        unit.nameEn(),
        unit.kind(),
        user.rolesOn(unit.id()));
  }
}
