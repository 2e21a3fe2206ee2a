// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.tanheng.data.metering.GatewayPoint;
import org.tanheng.data.metering.IngestRepository;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** The addresses of gateways, read once and kept; an address that is new gets a place at once. */
@Component
public class Places {
  private static final int MOST = 20_000;
  private static final int LONGEST = 200;

  private final IngestRepository repository;
  private final Map<UUID, Map<String, Place>> known = new ConcurrentHashMap<>();
  private final ReentrantLock moving = new ReentrantLock();

  Places(IngestRepository repository) {
    this.repository = repository;
  }

  Place of(UUID gateway, String address) {
    Map<String, Place> places = known.computeIfAbsent(gateway, this::load);
    Place place = places.get(address);
    return place == null ? meet(gateway, address, places) : place;
  }

  /** Lets the readings of an address lie elsewhere from now on; nothing is written meanwhile. */
  public void move(UUID gateway, String address, UUID to, Runnable carryOver) {
    whileStill(
        () -> {
          of(gateway, address).move(to);
          carryOver.run();
        });
  }

  /** Runs while no address moves. */
  void whileStill(Runnable work) {
    moving.lock();
    try {
      work.run();
    } finally {
      moving.unlock();
    }
  }

  private Map<String, Place> load(UUID gateway) {
    Map<String, Place> places = new ConcurrentHashMap<>();
    for (GatewayPoint point : repository.points(List.of(gateway))) {
      places.put(point.address(), new Place(point));
    }
    return places;
  }

  private Place meet(UUID gateway, String address, Map<String, Place> places) {
    if (address.isBlank() || address.length() > LONGEST) {
      throw new FindingException(
          Finding.error(
              "text-length",
              "point",
              address.isBlank() ? "nothing" : address.length() + " characters",
              "1 to " + LONGEST + " characters",
              "Name the point shorter."));
    }
    if (address.chars().anyMatch(Character::isISOControl)) {
      throw new FindingException(
          Finding.error(
              "text-control",
              "point",
              address.replaceAll("\\p{Cntrl}", "?"),
              "a name without control characters",
              "Name the point in letters and digits."));
    }
    if (places.size() >= MOST) {
      throw new FindingException(
          Finding.error(
              "ingest-too-many-points",
              "point",
              address,
              "at most " + MOST + " points of one device",
              "Look whether the device puts changing numbers into the names of its points."));
    }
    return places.computeIfAbsent(address, name -> new Place(repository.meet(gateway, name)));
  }
}
