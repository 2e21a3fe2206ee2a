// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.codec.modbus.Modbus;
import org.tanheng.drivers.codec.modbus.Table;

/**
 * Registers that one request reads. Values stand in one block when no more than the gap limit lies
 * between them: reading a few registers that nobody wants is cheaper than a second request, but
 * some devices refuse blocks with holes.
 *
 * @param start first register
 * @param count how many
 */
record Block(int unit, Table table, int start, int count, List<Wanted> values) {

  /** A value of the block and where it goes. */
  record Wanted(PointMapping mapping, ModbusAddress address) {}

  private record Place(int unit, Table table) {}

  /** Blocks for all points, as few as gap limit and request size allow. */
  static List<Block> plan(List<Wanted> points, int gap, int most) {
    var places =
        new TreeMap<Place, List<Wanted>>(
            Comparator.comparingInt(Place::unit).thenComparing(Place::table));
    for (Wanted point : points) {
      var place = new Place(point.address().unit(), point.address().table());
      places.computeIfAbsent(place, p -> new ArrayList<>()).add(point);
    }
    var blocks = new ArrayList<Block>();
    places.forEach((place, wanted) -> blocks.addAll(plan(place, wanted, gap, most)));
    return blocks;
  }

  private static List<Block> plan(Place place, List<Wanted> wanted, int gap, int most) {
    var sorted = wanted.stream().sorted(Comparator.comparingInt(w -> first(w.address()))).toList();
    int limit = place.table().bits() ? Modbus.MOST_BITS : Math.min(most, Modbus.MOST_REGISTERS);
    var blocks = new ArrayList<Block>();
    var inside = new ArrayList<Wanted>();
    int start = 0;
    int end = -1;
    for (Wanted value : sorted) {
      int from = first(value.address());
      int to = last(value.address());
      boolean near = !inside.isEmpty() && from <= end + 1 + gap;
      if (near && Math.max(end, to) - start < limit) {
        end = Math.max(end, to);
      } else {
        close(place, start, end, inside, blocks);
        start = from;
        end = to;
      }
      inside.add(value);
    }
    close(place, start, end, inside, blocks);
    return blocks;
  }

  private static void close(
      Place place, int start, int end, List<Wanted> inside, List<Block> blocks) {
    if (!inside.isEmpty()) {
      int count = end - start + 1;
      blocks.add(new Block(place.unit(), place.table(), start, count, List.copyOf(inside)));
      inside.clear();
    }
  }

  /** The first register of value and exponent together: they are read in one request. */
  private static int first(ModbusAddress address) {
    return address.exponent() < 0
        ? address.register()
        : Math.min(address.register(), address.exponent());
  }

  private static int last(ModbusAddress address) {
    return Math.max(address.last(), address.exponent());
  }
}
