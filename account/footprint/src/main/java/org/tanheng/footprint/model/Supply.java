// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/** Who supplies an input, treats a waste or is replaced by an avoided product. */
public sealed interface Supply {

  /**
   * Another process of the model.
   *
   * @param product one of its products, null for the reference product
   */
  record OfProcess(String process, @Nullable String product) implements Supply {}

  /** A row of the factor library, by id; all of it counts in one channel. */
  record OfFactor(String id, Channel channel, Provenance provenance) implements Supply {}

  /** Published or own values per unit, by channel. */
  record Stated(String name, Map<Channel, Quantity> values, Provenance provenance)
      implements Supply {

    /** Keeps the order of the channels. */
    public Stated {
      values = Map.copyOf(values);
    }
  }

  /**
   * A footprint that a supplier stated.
   *
   * @param pcf id of the footprint
   * @param from first day of its validity, null if none is stated
   */
  record Supplied(
      String company,
      String pcf,
      Map<Channel, Quantity> values,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Provenance provenance)
      implements Supply {

    /** Keeps the order of the channels. */
    public Supplied {
      values = Map.copyOf(values);
    }
  }

  /**
   * Electricity by ISO 14067:2018 clause 6.4.9.4: what certificates cover and own plants feed takes
   * the footprint of its technology, the remainder the average footprint factor.
   *
   * @param year data year of the factors
   * @param parts shares of the amount, together at most one
   */
  record Power(int year, List<PowerPart> parts) implements Supply {

    /** Copies the parts. */
    public Power {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A share of the electricity taken.
   *
   * @param share 0 to 1
   * @param certificate id of a certificate of the model, null for an own plant
   * @param technology item of the footprint factors, such as 风力发电
   * @param sold whether the attribute of the own plant's electricity was sold: then it is grid
   */
  record PowerPart(
      String path, double share, @Nullable String certificate, String technology, boolean sold) {}

  /** A product of an imported database, by its identity in it. */
  record OfDatabase(String database, String version, String process, Provenance provenance)
      implements Supply {}
}
