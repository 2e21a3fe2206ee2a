// SPDX-License-Identifier: Apache-2.0
package org.tanheng.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.tanheng.footprint.matrix.SparseMatrix;

/**
 * The sparse LU of UMFPACK (Davis, ACM TOMS 30, 2004) in the library that the system has installed,
 * to compare with; it is GPL and no part of the product.
 */
final class Umfpack implements AutoCloseable {
  private static final int TRANSPOSED = 1;
  private static final Linker LINKER = Linker.nativeLinker();
  private final Arena arena = Arena.ofConfined();
  private final MethodHandle solve;
  private final MemorySegment starts;
  private final MemorySegment index;
  private final MemorySegment values;
  private final MemorySegment numeric;
  private final int size;

  Umfpack(Path library, SparseMatrix a) {
    size = a.columns();
    SymbolLookup lookup = SymbolLookup.libraryLookup(library, arena);
    var i = ValueLayout.JAVA_INT;
    var p = ValueLayout.ADDRESS;
    MethodHandle symbolic = handle(lookup, "umfpack_di_symbolic", i, i, i, p, p, p, p, p, p);
    MethodHandle factor = handle(lookup, "umfpack_di_numeric", i, p, p, p, p, p, p, p);
    solve = handle(lookup, "umfpack_di_solve", i, i, p, p, p, p, p, p, p, p);
    int[] columns = new int[size + 1];
    int[] rows = new int[a.entries()];
    for (int c = 0; c < size; c++) {
      columns[c + 1] = a.start(c + 1);
      for (int e = a.start(c); e < a.start(c + 1); e++) {
        rows[e] = a.row(e);
      }
    }
    starts = arena.allocateFrom(i, columns);
    index = arena.allocateFrom(i, rows);
    values = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, a.values());
    MemorySegment analysed = arena.allocate(p);
    MemorySegment factored = arena.allocate(p);
    MemorySegment none = MemorySegment.NULL;
    good(call(symbolic, size, size, starts, index, values, analysed, none, none));
    MemorySegment order = analysed.get(p, 0);
    good(call(factor, starts, index, values, order, factored, none, none));
    numeric = factored.get(p, 0);
  }

  /** Where the library lies, if it is installed. */
  static Optional<Path> installed() {
    for (String folder : new String[] {"/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"}) {
      if (Files.isDirectory(Path.of(folder))) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
          Optional<Path> found =
              files
                  .filter(f -> f.getFileName().toString().startsWith("libumfpack.so."))
                  .findFirst();
          if (found.isPresent()) {
            return found;
          }
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    }
    return Optional.empty();
  }

  /** y of A'y = g. */
  double[] transposed(double[] g) {
    try (Arena own = Arena.ofConfined()) {
      MemorySegment right = own.allocateFrom(ValueLayout.JAVA_DOUBLE, g);
      MemorySegment x = own.allocate(ValueLayout.JAVA_DOUBLE, size);
      MemorySegment none = MemorySegment.NULL;
      good(call(solve, TRANSPOSED, starts, index, values, x, right, numeric, none, none));
      return x.toArray(ValueLayout.JAVA_DOUBLE);
    }
  }

  private static MethodHandle handle(
      SymbolLookup lookup, String name, ValueLayout result, ValueLayout... arguments) {
    return LINKER.downcallHandle(
        lookup.find(name).orElseThrow(), FunctionDescriptor.of(result, arguments));
  }

  private static int call(MethodHandle handle, Object... arguments) {
    try {
      return (int) handle.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static void good(int status) {
    if (status != 0) {
      throw new IllegalStateException("UMFPACK status " + status);
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
