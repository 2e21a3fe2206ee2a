// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

/**
 * What a process takes.
 *
 * @param name unique within the process
 * @param stage where its burden is shown, that of the process unless stated
 */
public record ModelInput(
    String path, String name, ModelAmount amount, Supply supply, Stage stage) {}
