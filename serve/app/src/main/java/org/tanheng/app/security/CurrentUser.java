// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.organisation.OrgTree;
import org.tanheng.data.security.Grant;
import org.tanheng.data.security.Role;
import org.tanheng.data.security.User;
import org.tanheng.data.verification.StoredCase;

/**
 * Who is asking, and what they may do where; read anew for each request. A controller takes it as a
 * parameter, gives {@link #scope()} to every query and calls {@link #require} before every change.
 */
public final class CurrentUser {
  private final User user;
  private final OrgTree tree;
  private final Set<UUID> readable;
  private final Set<UUID> own;
  private final Set<UUID> opened;
  private final String address;

  /**
   * A user on today's tree. The role of a verifier by itself opens nothing: only the units of the
   * inventories under verification are read with it.
   */
  CurrentUser(User user, OrgTree tree, String address, Function<OrgScope, List<StoredCase>> cases) {
    this.user = user;
    this.tree = tree;
    this.address = address;
    this.own = tree.below(tops(grant -> grant.role() != Role.VERIFIER));
    Set<UUID> verified = tree.below(tops(grant -> grant.role() == Role.VERIFIER));
    List<StoredCase> files =
        own.containsAll(verified) ? List.of() : cases.apply(OrgScope.of(verified));
    this.opened = files.stream().map(StoredCase::inventoryId).collect(Collectors.toSet());
    this.readable = new HashSet<>(own);
    readable.addAll(tree.below(files.stream().map(StoredCase::orgUnitId).toList()));
  }

  private List<UUID> tops(Predicate<Grant> which) {
    return user.grants().stream().filter(which).map(Grant::orgUnitId).toList();
  }

  /** Id of the person. */
  public UUID id() {
    return user.id();
  }

  /** Name that the person signs in with. */
  public String login() {
    return user.login();
  }

  /** The person. */
  public User user() {
    return user;
  }

  /** Network address of the request. */
  public String address() {
    return address;
  }

  /** Today's whole tree; for placing units, not for showing what the user may not see. */
  public OrgTree tree() {
    return tree;
  }

  /** The units that the user may read: those of a role, and all below them. */
  public OrgScope scope() {
    return OrgScope.of(readable);
  }

  /** The units where the user holds one of the roles. */
  public OrgScope scope(Role... roles) {
    Set<Role> wanted = EnumSet.copyOf(Arrays.asList(roles));
    List<UUID> tops =
        user.grants().stream()
            .filter(grant -> wanted.contains(grant.role()))
            .map(Grant::orgUnitId)
            .toList();
    return OrgScope.of(tree.below(tops));
  }

  /** Whether the user may see an inventory of a unit: a verifier only one under verification. */
  public boolean sees(UUID orgUnit, UUID inventory) {
    return own.contains(orgUnit) || (readable.contains(orgUnit) && opened.contains(inventory));
  }

  /** The units that the user may read by another role than that of a verifier. */
  public OrgScope ownScope() {
    return OrgScope.of(own);
  }

  /** Whether a case opens the inventory to the user as a verifier. */
  public boolean verifies(UUID inventory) {
    return opened.contains(inventory);
  }

  /** Whether the user may see the unit and what belongs to it. */
  public boolean mayRead(UUID orgUnit) {
    return readable.contains(orgUnit);
  }

  /** The roles that the user holds on the unit, given there or further out. */
  public Set<Role> rolesOn(UUID orgUnit) {
    List<UUID> path = tree.above(orgUnit);
    return user.grants().stream()
        .filter(grant -> path.contains(grant.orgUnitId()))
        .map(Grant::role)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** Whether the user holds the role on the unit. */
  public boolean has(Role role, UUID orgUnit) {
    return rolesOn(orgUnit).contains(role);
  }

  /** Whether the user keeps the whole installation: administrator of every root. */
  public boolean isInstallationAdministrator() {
    return tree.roots().stream().allMatch(root -> has(Role.ADMINISTRATOR, root));
  }

  /** Ends the request with 404 unless the user may read the unit. */
  public void requireRead(UUID orgUnit) {
    if (!mayRead(orgUnit)) {
      throw ApiException.notFound("organisation", orgUnit);
    }
  }

  /** Ends the request with 404 or 403 unless the user holds the role on the unit. */
  public void require(Role role, UUID orgUnit) {
    requireAny(orgUnit, role);
  }

  /** Ends the request with 404 or 403 unless the user holds one of the roles on the unit. */
  public void requireAny(UUID orgUnit, Role... roles) {
    requireRead(orgUnit);
    Set<Role> held = rolesOn(orgUnit);
    if (Arrays.stream(roles).noneMatch(held::contains)) {
      throw ApiException.forbidden(
          "organisation " + orgUnit, held.toString(), Arrays.toString(roles));
    }
  }

  /** Ends the request with 403 unless the user keeps the whole installation. */
  public void requireInstallationAdministrator() {
    if (!isInstallationAdministrator()) {
      throw ApiException.forbidden(
          "installation", "no such role", "ADMINISTRATOR of the whole organisation");
    }
  }
}
