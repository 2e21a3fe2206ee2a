// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

/**
 * Something that a device offers to be read.
 *
 * @param address how to ask for it, empty for a folder
 * @param path where it stands, for {@link Driver#discover}
 * @param name for people
 * @param folder whether there is more below it
 * @param value what it says now, empty if unknown
 * @param unit as the device states it, empty if it does not
 */
public record Discovered(
    String address, String path, String name, boolean folder, String value, String unit) {}
