// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.organisation;

/**
 * What a unit of the organisation tree is, from the outside in. A unit stands below one of an outer
 * kind; only groups nest in their own kind.
 */
public enum OrgKind {
  GROUP,
  SITE,
  WORKSHOP,
  LINE,
  DEVICE;

  /** Whether a unit of this kind may hold one of the {@code inner} kind. */
  public boolean mayHold(OrgKind inner) {
    return compareTo(inner) < 0 || (this == GROUP && inner == GROUP);
  }
}
