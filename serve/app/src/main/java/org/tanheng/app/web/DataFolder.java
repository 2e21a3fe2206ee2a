// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.nio.file.Path;

/** The folder that holds all that this installation stores outside its database. */
public record DataFolder(Path path) {}
