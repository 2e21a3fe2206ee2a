// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.drop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.DriverKind;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quality;

/** Files of a folder, CSV or xlsx. A point's address is the name of its column. */
public final class DropFolderKind implements DriverKind {
  @Override
  public String protocol() {
    return "drop-folder";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting("folder", Setting.Form.FILE, true, "", List.of()),
        Setting.text("time-column", "time"),
        Setting.choice("holds", "measured", "stored"),
        Setting.duration("every", "10s"),
        Setting.zone("zone"));
  }

  @Override
  public Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    return Settings.read(config, settings())
        .flatMap(
            settings -> {
              Path folder = Path.of(settings.text("folder"));
              if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                return Outcome.refused(
                    Finding.error(
                        "setting-form",
                        config.id() + ".folder",
                        folder.toString(),
                        "a folder that can be written",
                        "Make the folder, and let the server write there."));
              }
              boolean stored = settings.text("holds").equals("stored");
              var reader =
                  new DroppedFile(
                      config.points(),
                      settings.text("time-column"),
                      settings.zone("zone"),
                      stored ? Quality.READ_BACK : Quality.MEASURED);
              return Outcome.done(
                  new DropFolderDriver(
                      config.id(), folder, settings.duration("every"), reader, sink));
            });
  }
}
