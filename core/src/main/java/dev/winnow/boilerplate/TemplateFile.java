package dev.winnow.boilerplate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The form in which templates are stored: gzip (whose checksum finds damage) around a magic number,
 * a version, the sources with their document counts, and the templates. Numbers are big-endian,
 * texts UTF-8 behind their length in bytes.
 */
final class TemplateFile {
  private static final int MAGIC = 0x57544D50;
  private static final int VERSION = 1;

  private TemplateFile() {}

  static void write(Templates templates, OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out);
    DataOutputStream data = new DataOutputStream(zipped);
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(templates.documents().size());
    for (Map.Entry<String, Long> source : templates.documents().entrySet()) {
      writeText(data, source.getKey());
      data.writeLong(source.getValue());
    }
    data.writeInt(templates.list().size());
    for (Template template : templates.list()) {
      writeText(data, template.source());
      writeText(data, template.text());
      data.writeLong(template.documents());
      data.writeLong(template.lastSeen());
    }
    data.flush();
    zipped.finish();
  }

  private static void writeText(DataOutputStream data, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    data.writeInt(bytes.length);
    data.write(bytes);
  }

  static Templates read(InputStream in) throws IOException {
    try {
      return parse(new DataInputStream(new GZIPInputStream(in)));
    } catch (EOFException e) {
      throw new IOException("templates must be whole: the file ends too soon", e);
    } catch (ZipException e) {
      throw new IOException("templates must be a file that Winnow wrote: " + e.getMessage(), e);
    }
  }

  private static Templates parse(DataInputStream data) throws IOException {
    if (data.readInt() != MAGIC) {
      throw new ZipException("another kind of file");
    }
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException("templates must be of version " + VERSION + ": " + version);
    }
    Map<String, Long> documents = new TreeMap<>();
    for (int i = data.readInt(); i > 0; i--) {
      documents.put(readText(data), data.readLong());
    }
    List<Template> templates = new ArrayList<>();
    for (int i = data.readInt(); i > 0; i--) {
      templates.add(new Template(readText(data), readText(data), data.readLong(), data.readLong()));
    }
    if (data.read() >= 0) {
      throw new ZipException("more follows than belongs there");
    }
    return new Templates(templates, documents);
  }

  private static String readText(DataInputStream data) throws IOException {
    int length = data.readInt();
    byte[] bytes = length < 0 ? new byte[0] : data.readNBytes(length);
    if (bytes.length != length) {
      throw new EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
