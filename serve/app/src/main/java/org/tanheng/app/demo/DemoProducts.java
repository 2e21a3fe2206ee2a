// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.products.ProductPosting;

/**
 * A polypropylene honeycomb panel from published unit-process data, for two years of the published
 * footprint factors of electricity, and the same with thinner skins.
 */
@Component
class DemoProducts {
  private static final String PANEL = "/examples/footprint-pp-panel.yaml";
  private static final int BEFORE = 2023;
  private static final int YEAR = 2024;

  private final ProductPosting posting;

  DemoProducts(ProductPosting posting) {
    this.posting = posting;
  }

  /** Enters the panel and answers what a square metre causes. */
  BigDecimal fill(UUID unit, UUID by) {
    String panel = panel();
    UUID id = posting.enter(unit, "PP-10", of(panel, BEFORE), by);
    posting.publish(id, BEFORE, by);
    posting.revise(id, panel, by);
    String thin =
        panel
            .replace("skin_thickness\n    value: 0.6 mm", "skin_thickness\n    value: 0.5 mm")
            .replace("聚丙烯蜂窝板（10 mm）", "聚丙烯蜂窝板（10 mm，薄面层）")
            .replace("honeycomb panel (10 mm)", "honeycomb panel (10 mm) with thin skins");
    posting.enter(unit, "PP-10-T", thin, by);
    return posting.publish(id, YEAR, by);
  }

  /** The model with the electricity of another data year. */
  private static String of(String panel, int year) {
    return panel
        .replace("electricity: { year: " + YEAR, "electricity: { year: " + year)
        .replace("period: \"" + YEAR + "\"\nplace: CN", "period: \"" + year + "\"\nplace: CN");
  }

  private static String panel() {
    try (InputStream in = Objects.requireNonNull(DemoProducts.class.getResourceAsStream(PANEL))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
