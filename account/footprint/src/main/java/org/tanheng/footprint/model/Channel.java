// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of emission and removal that ISO 14067:2018 clause 7.2 has stated apart, each in kgCO2e
 * per unit of product; removals and offsets are negative. Offsets are told beside the footprint and
 * never added to it.
 */
public enum Channel {
  FOSSIL("fossil", true),
  BIOGENIC("biogenic", true),
  REMOVAL("removal", true),
  /** Direct land use change. */
  LAND_USE("dluc", true),
  AIRCRAFT("aircraft", true),
  OFFSET("offset", false);

  /** All in the order of results. */
  public static final List<Channel> ALL = List.of(values());

  private final String code;
  private final boolean counted;

  Channel(String code, boolean counted) {
    this.code = code;
    this.counted = counted;
  }

  /** The word in files and results. */
  public String code() {
    return code;
  }

  /** Whether it is part of the footprint. */
  public boolean counted() {
    return counted;
  }

  /** Whether only values up to zero make sense. */
  public boolean relief() {
    return this == REMOVAL || this == OFFSET;
  }

  /** The channel of a word. */
  public static Optional<Channel> of(String code) {
    return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
  }
}
