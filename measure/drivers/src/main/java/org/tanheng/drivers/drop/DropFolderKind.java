// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.drop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.DriverKind;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

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
        Setting.duration("every", "10s"),
        Setting.text("zone", "Asia/Shanghai"));
  }

  @Override
  public Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    return Settings.read(config, settings())
        .flatMap(
            settings -> {
              Path folder = Path.of(settings.text("folder"));
              if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                return Outcome.refused(
                    wrong(config, "folder", folder.toString(), "a folder that can be written"));
              }
              try {
                ZoneId zone = ZoneId.of(settings.text("zone"));
                var reader = new DroppedFile(config.points(), settings.text("time-column"), zone);
                return Outcome.done(
                    new DropFolderDriver(
                        config.id(), folder, settings.duration("every"), reader, sink));
              } catch (DateTimeException e) {
                return Outcome.refused(
                    wrong(config, "zone", settings.text("zone"), "a zone such as Asia/Shanghai"));
              }
            });
  }

  private static Finding wrong(ConnectionConfig config, String key, String got, String wanted) {
    return Finding.error(
        "setting-form", config.id() + "." + key, got, wanted, "Correct this setting.");
  }
}
