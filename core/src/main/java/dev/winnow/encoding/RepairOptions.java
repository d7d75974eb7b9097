package dev.winnow.encoding;

final class RepairOptions {
  boolean restoreSpace = true;
  boolean markLoss = false;
}
