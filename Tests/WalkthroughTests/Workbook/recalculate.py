"""Has LibreOffice open each workbook of FOLDER after its first weight was changed, and compares all
that it computes with the walk of the changed network, which stands beside the workbook.
"""
import pathlib
import re
import subprocess
import sys
import zipfile
import xml.etree.ElementTree as ElementTree

folder = pathlib.Path(FOLDER)  # noqa: F821, set by the test
changed, computed = folder / "changed", folder / "computed"
changed.mkdir()
books = sorted(folder.glob("*.xlsx"))
table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def change(book):
    """Writes the workbook with another first weight, and nothing else changed."""
    number = book.with_suffix(".tsv").read_text().split("\n")[0]
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(changed / book.name, "w") as new:
        names = old.read("xl/workbook.xml").decode()
        row = re.search(r'"w_x1_[a-z0-9_]+">network!\$C\$(\d+)<', names)[1]
        for part in old.namelist():
            text = old.read(part).decode()
            if part == "xl/worksheets/sheet1.xml":
                text, count = re.subn(rf'(r="C{row}" s="2"><v>)[^<]*', rf"\g<1>{number}", text)
                assert count == 1
            assert "</f><v>" not in text, "a result is stored"
            new.writestr(part, text)


def cells(book):
    """Every number of the computed workbook, by sheet, column and row from 0."""
    with zipfile.ZipFile(computed / (book.stem + ".ods")) as file:
        root = ElementTree.fromstring(file.read("content.xml"))
    found = {}
    for sheet in root.iter(table + "table"):
        row = 0
        for line in sheet.iter(table + "table-row"):
            column = 0
            for cell in line:
                if (value := cell.get(office + "value")) is not None:
                    found[sheet.get(table + "name"), column, row] = float(value)
                column += int(cell.get(table + "number-columns-repeated", 1))
            row += int(line.get(table + "number-rows-repeated", 1))
    return found


def places(book):
    """Where each name's cell is."""
    with zipfile.ZipFile(book) as file:
        names = file.read("xl/workbook.xml").decode()
    found = {}
    for name, sheet, letters, row in re.findall(
            r'<definedName name="([^"]+)">(\w+)!\$([A-Z]+)\$(\d+)<', names):
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        assert name not in found, f"{name} is there twice"
        found[name] = sheet, column - 1, int(row) - 1
    return found


for book in books:
    change(book)
home = "-env:UserInstallation=" + (folder / "home").as_uri()
subprocess.run(
    ["soffice", home, "--headless", "--convert-to", "ods:calc8", "--outdir", str(computed)]
    + [str(changed / book.name) for book in books], check=True, stdout=subprocess.DEVNULL)
wrong = []
for book in books:
    numbers, names = cells(book), places(book)
    for line in book.with_suffix(".tsv").read_text().splitlines()[1:]:
        name, value = line.split("\t")
        number = numbers.get(names[name], float("nan"))
        if not abs(number - float(value)) <= 1e-12 * max(1, abs(float(value))):
            wrong.append(f"{book.stem}: {name} is {number}, and the walk has {value}")
            break
print("\n".join(wrong))
sys.exit(len(wrong) > 0 or not books)
