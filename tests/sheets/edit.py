"""edit.py IN.xlsx OUT.xlsx EDIT... changes cells of a workbook as a planner would.

EDIT is SHEET|ROW|COLUMN=TEXT (ROW is the id in the column ID or id, for options decision.option; COLUMN its heading), SHEET|+|COLUMN=TEXT;COLUMN=TEXT (a row
at the end), SHEET|ROW|- (takes the row away), or SHEET|ROW|COLUMN#NUMBER (a number instead of text, as Excel makes of dates typed into a cell).
"""
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
tree.register_namespace("", NS)
tree.register_namespace("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")


def tag(name):
    return "{%s}%s" % (NS, name)


def letters(address):
    return re.match("[A-Z]+", address).group()


def name_of(column):
    text = ""
    while column >= 0:
        text = chr(65 + column % 26) + text
        column = column // 26 - 1
    return text


class Book:
    def __init__(self, path):
        archive = zipfile.ZipFile(path)
        self.parts = {n: archive.read(n) for n in archive.namelist()}
        shared = tree.fromstring(self.parts["xl/sharedStrings.xml"])
        self.strings = ["".join(t.text or "" for t in s.iter(tag("t"))) for s in shared]
        names = [s.get("name") for s in tree.fromstring(self.parts["xl/workbook.xml"]).iter(tag("sheet"))]
        self.sheets = {n: "xl/worksheets/sheet%d.xml" % (i + 1) for i, n in enumerate(names)}
        self.trees = {n: tree.fromstring(self.parts[p]) for n, p in self.sheets.items()}

    def text(self, cell):
        value = cell.find(tag("v"))
        if cell.get("t") == "s":
            return self.strings[int(value.text)]
        return "".join(t.text or "" for t in cell.iter(tag("t"))) if cell.get("t") == "inlineStr" else (value.text if value is not None else "")

    def rows(self, sheet):
        return self.trees[sheet].find(tag("sheetData")).findall(tag("row"))

    def columns(self, sheet):
        return {self.text(c): letters(c.get("r")) for c in self.rows(sheet)[0]}

    def get(self, row, column):
        for cell in row:
            if letters(cell.get("r")) == column:
                return self.text(cell)
        return ""

    def put(self, row, column, text, number):
        at = column + row.get("r")
        for cell in list(row):
            if cell.get("r") == at:
                row.remove(cell)
        cell = tree.SubElement(row, tag("c"), {"r": at})
        if number:
            tree.SubElement(cell, tag("v")).text = text
        elif text:
            cell.set("t", "inlineStr")
            part = tree.SubElement(tree.SubElement(cell, tag("is")), tag("t"))
            part.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            part.text = text
        row[:] = sorted(row, key=lambda c: (len(letters(c.get("r"))), letters(c.get("r"))))

    def edit(self, sheet, which, what):
        columns, data = self.columns(sheet), self.trees[sheet].find(tag("sheetData"))
        if which == "+":
            row = tree.SubElement(data, tag("row"), {"r": str(int(self.rows(sheet)[-1].get("r")) + 1)})
            for pair in what.split(";"):
                column, text = pair.split("=", 1)
                self.put(row, columns[column], text, False)
            return
        id_column = columns.get("ID") or columns.get("id") or columns["line"]
        found = [r for r in self.rows(sheet)[1:] if which in (self.get(r, id_column), self.get(r, columns.get("of", "")) + "." + self.get(r, id_column))]
        if not found:
            sys.exit("no row %s in %s" % (which, sheet))
        if what == "-":
            data.remove(found[0])
            return
        column, sign, text = re.match(r"(.*?)([=#])(.*)$", what, re.S).groups()
        self.put(found[0], columns[column], text, sign == "#")

    def write(self, path):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.parts.items():
                sheet = [n for n, p in self.sheets.items() if p == name]
                archive.writestr(name, tree.tostring(self.trees[sheet[0]], encoding="UTF-8", xml_declaration=True) if sheet else content)


book = Book(sys.argv[1])
for argument in sys.argv[3:]:
    book.edit(*argument.split("|", 2))
book.write(sys.argv[2])
