// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * A real year of quarter-hourly electricity of a small processing shop in Korea, kWh per interval,
 * as its owners exported it: UCI "Steel Industry Energy Consumption", 2018, CC BY 4.0.
 */
public final class ShopYear {
  /** The attribution that goes with every showing of the data. */
  public static final String ATTRIBUTION =
      "UCI Machine Learning Repository, Steel Industry Energy Consumption"
          + " (V. E. Sathishkumar, C. Shin, Y. Cho), 2018, CC BY 4.0";

  public static final String FILE_NAME = "Steel_industry_data.csv";
  public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

  private ShopYear() {}

  /** The file, unchanged. */
  public static InputStream open() {
    InputStream in = ShopYear.class.getResourceAsStream("demo/processing-shop-2018.csv");
    if (in == null) {
      throw new IllegalStateException("the demo file is not in the build");
    }
    return in;
  }

  /** Writes the file into a directory under its own name. */
  public static Path copyTo(Path directory) {
    try (InputStream in = open()) {
      Path file = directory.resolve(FILE_NAME);
      Files.copy(in, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
