// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.exchange.SuppliedFootprints;
import org.tanheng.app.exchange.SuppliedFootprints.Supplied;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.exchange.Pcf;
import org.tanheng.footprint.exchange.SupplierInput;
import org.tanheng.footprint.model.Channel;
import org.tanheng.footprint.model.ModelInput;
import org.tanheng.footprint.model.ModelOutput;
import org.tanheng.footprint.model.ModelProcess;
import org.tanheng.footprint.model.ProductModel;
import org.tanheng.footprint.model.Supply;
import org.tanheng.units.Quantity;

/**
 * Holds the footprints of suppliers in a model against what they state now: one that was withdrawn,
 * replaced or is no longer valid makes what rests on it stale.
 */
@Component
class SupplierStanding {
  static final String WITHDRAWN = "supplier-pcf-withdrawn";
  static final String EXPIRED = "supplier-pcf-expired";
  static final String DIFFERS = "supplier-pcf-differs";

  private static final String AGAIN =
      "Read the books anew, look at the result, and keep it as a new version.";

  private final SuppliedFootprints supplied;
  private final EvidenceOutbox clock;

  SupplierStanding(SuppliedFootprints supplied, EvidenceOutbox clock) {
    this.supplied = supplied;
    this.clock = clock;
  }

  /** What no longer holds, with its path in the model. */
  List<Finding> of(UUID unit, ProductModel model) {
    List<Finding> findings = new ArrayList<>();
    for (ModelProcess process : model.processes()) {
      for (ModelInput input : process.inputs()) {
        one(findings, unit, input.path() + ".from", input.supply());
      }
      for (ModelOutput output : process.outputs()) {
        Supply to = output.supply();
        if (to != null) {
          one(findings, unit, output.path() + ".to", to);
        }
      }
    }
    return findings;
  }

  private void one(List<Finding> findings, UUID unit, String path, Supply supply) {
    if (!(supply instanceof Supply.Supplied stated)) {
      return;
    }
    Optional<Supplied> known = known(unit, stated.pcf());
    if (known.isEmpty()) {
      return;
    }
    Supplied now = known.get();
    Pcf successor = now.successor();
    if (!now.active() || successor != null) {
      findings.add(
          Finding.warning(
              WITHDRAWN,
              path + ".pcf",
              stated.company() + " " + stated.pcf(),
              successor == null ? "a footprint that is not withdrawn" : successor.id().toString(),
              successor == null ? "Ask the supplier for another one." : AGAIN));
    } else if (now.pcf().isExpired(clock.now())) {
      findings.add(
          Finding.warning(
              EXPIRED,
              path + ".pcf",
              stated.company() + ", valid until " + now.pcf().validEnd(),
              "a footprint that is valid now",
              "Ask the supplier for one of a later period."));
    } else if (!same(stated.values(), SupplierInput.of(now.pcf()))) {
      findings.add(
          Finding.warning(
              DIFFERS,
              path + ".values",
              stated.company(),
              "what " + stated.pcf() + " states",
              AGAIN));
    }
  }

  /**
   * The block {@code from} of an input as the supplier states it now, null where nothing changes.
   */
  @Nullable JsonObject current(UUID unit, JsonObject from) {
    if (from.text("supplier").isEmpty()) {
      return null;
    }
    Optional<Supplied> known = known(unit, from.text("pcf").orElse(""));
    if (known.isEmpty()) {
      return null;
    }
    Pcf successor = known.get().successor();
    JsonObject now = SupplierInput.of(successor == null ? known.get().pcf() : successor);
    return successor == null && same(values(from), now) ? null : now;
  }

  private Optional<Supplied> known(UUID unit, String id) {
    try {
      return supplied.of(unit, UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean same(Map<Channel, Quantity> stated, JsonObject now) {
    Map<Channel, Quantity> values = values(now);
    try {
      for (Channel channel : Channel.ALL) {
        Quantity one = stated.get(channel);
        Quantity other = values.get(channel);
        boolean equal =
            one == null || other == null
                ? zero(one) && zero(other)
                : one.value().compareTo(other.to(one.unit()).value()) == 0;
        if (!equal) {
          return false;
        }
      }
      return true;
    } catch (FindingException e) {
      return false;
    }
  }

  private static boolean zero(@Nullable Quantity value) {
    return value == null || value.value().compareTo(BigDecimal.ZERO) == 0;
  }

  private static Optional<Quantity> quantity(String text) {
    return Quantity.parse(text) instanceof Outcome.Done<Quantity> done
        ? Optional.of(done.value())
        : Optional.empty();
  }

  private static Map<Channel, Quantity> values(JsonObject from) {
    Map<Channel, Quantity> all = new HashMap<>();
    if (from.members().get("values") instanceof JsonObject values) {
      for (Map.Entry<String, Json> one : values.members().entrySet()) {
        Optional<Channel> channel = Channel.of(one.getKey());
        Optional<Quantity> value = values.text(one.getKey()).flatMap(SupplierStanding::quantity);
        if (channel.isPresent() && value.isPresent()) {
          all.put(channel.get(), value.get());
        }
      }
    } else {
      from.text("values")
          .flatMap(SupplierStanding::quantity)
          .ifPresent(value -> all.put(Channel.FOSSIL, value));
    }
    return all;
  }
}
