package dev.winnow.boilerplate;

import java.util.List;

/** A text with its blocks and the way back to the source. */
record Rendition(String text, List<Block> blocks, SourceMap map) {}
