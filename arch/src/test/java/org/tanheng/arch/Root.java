// SPDX-License-Identifier: Apache-2.0
package org.tanheng.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The source tree that the tests look at: the folder above this module. */
final class Root {
  private static final Path PATH = Path.of("").toAbsolutePath().getParent();
  private static final Set<String> BUILT =
      Set.of("target", "node_modules", "dist", ".git", ".idea", ".vscode");

  private Root() {}

  static String read(String file) {
    try {
      return Files.readString(PATH.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static House house() {
    return House.parse(read("README.md"));
  }

  /** Every file of the sources by its path below the root, what a build makes left out. */
  static List<String> files() {
    var found = new ArrayList<String>();
    try {
      Files.walkFileTree(
          PATH,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean made =
                  BUILT.contains(folder.getFileName().toString())
                      || folder.equals(PATH.resolve("data"));
              return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              found.add(PATH.relativize(file).toString().replace('\\', '/'));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }
}
