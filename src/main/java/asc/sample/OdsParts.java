package asc.sample;

/** What every OpenDocument spreadsheet of ours begins and ends with. */
final class OdsParts {

    static final String MIME_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(MIME_TYPE);

    static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content office:version="1.2"
             xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>
            <number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text>
            <number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
            <style:style style:name="ce1" style:family="table-cell"/>
            <style:style style:name="ce2" style:family="table-cell" style:data-style-name="N1"/>
            <style:style style:name="co1" style:family="table-column"/>
            <style:style style:name="ro1" style:family="table-row"/>
            <style:style style:name="ta1" style:family="table"/>
            </office:automatic-styles><office:body><office:spreadsheet>""";

    static final String END = "</office:spreadsheet></office:body></office:document-content>";

    private OdsParts() {}
}
