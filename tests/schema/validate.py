#!/usr/bin/env python3
"""validate.py DEMARC FIXTURES SCHEMAS BY_HAND: what demarc writes for machines is what it says it is.

Every report of the shipped organisations, of a hostile diagram and of one diagram of every format is held to its schema (JSON,
SARIF) or parsed (JUnit, CSV), and to what no schema can say. Exit code 77: python3-jsonschema is not installed.
"""
import csv
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("python3-jsonschema is not installed: skipped")
    sys.exit(77)

DEMARC, FIXTURES, SCHEMAS, BY_HAND = (os.path.abspath(path) for path in sys.argv[1:5])
HERE = os.path.dirname(os.path.abspath(__file__))
HOSTILE = os.path.join(HERE, "hostile.dot")
DIAGRAMS = [
    "organisations/harrowmere.drawio", "organisations/harrowmere-fixed.drawio", "organisations/thornshire.dot",
    "organisations/brackenfold.vsdx", "sidecar/depot.dot", "import/drawio/hidden.drawio", "import/drawio/packings.drawio",
    "import/drawio/itext.png", "import/graphml/yed.graphml", "import/pdf/disagree.pdf", "import/pdf/text-only.pdf",
    "import/same/network.vdx", "import/geometry/not-links.drawio", "import/visio/off-page.vsdx",
]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
VERDICTS = ["pass", "nil", "not-applicable", "warn", "undecided", "fail"]
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # in XML 1.0
failures = 0


def fail(path, what):
    global failures
    failures += 1
    print(f"FAIL: {path}: {what}")


def run(*arguments):
    return subprocess.run([DEMARC, *arguments], capture_output=True, check=False)


def load(path):
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def parse_json(path, data, validator):
    def no_twins(pairs):
        if len(dict(pairs)) != len(pairs):
            fail(path, f"a key stands twice among {[key for key, _ in pairs]}")
        return dict(pairs)

    document = json.loads(data.decode("utf-8", "strict"), object_pairs_hook=no_twins)
    for error in list(validator.iter_errors(document))[:5]:
        fail(path, f"{error.json_path}: {error.message[:300]}")
    return document


def check_findings(path, document):
    prints = [finding["fingerprint"] for finding in document["findings"]]
    if len(set(prints)) != len(prints):
        fail(path, "a fingerprint stands twice")
    open_advice = [f for f in document["findings"] if f["advice"] and f["verdict"] in ("warn", "undecided", "fail")]
    counting = [f["verdict"] for f in document["findings"] if not (f in open_advice or f["aspect"] or f["waiver"])]
    for verdict, count in document["counts"].items():
        if count != counting.count(verdict):
            fail(path, f"counts.{verdict} is not the number of findings that count")
    worst = max(counting, key=VERDICTS.index, default="pass")
    if document["verdict"] != worst:
        fail(path, f"the verdict is not {worst}")


def locations_of(result):
    yield from result["locations"]
    yield from result.get("relatedLocations", [])
    for flow in result.get("codeFlows", []):
        for thread in flow["threadFlows"]:
            yield from (step["location"] for step in thread["locations"])


def check_sarif(path, log, findings):
    sarif_run = log["runs"][0]
    driver, artifacts = sarif_run["tool"]["driver"], sarif_run["artifacts"]
    if len({rule["id"] for rule in driver["rules"]}) != len(driver["rules"]):
        fail(path, "a rule stands twice")
    if len(sarif_run["results"]) != len(findings["findings"]):
        fail(path, "not one result per finding")
    for result, finding in zip(sarif_run["results"], findings["findings"]):
        if driver["rules"][result["ruleIndex"]]["id"] != result["ruleId"] or result["ruleId"] != finding["rule"]:
            fail(path, f"{result['ruleId']}: ruleIndex or order is wrong")
        if result["partialFingerprints"]["demarc/v1"] != finding["fingerprint"]:
            fail(path, f"{result['ruleId']}: another fingerprint than in the JSON")
        ids = [location["id"] for location in result.get("relatedLocations", [])]
        if len(set(ids)) != len(ids):
            fail(path, f"{result['ruleId']}: an id of a location stands twice")
        for location in locations_of(result):
            place = location["physicalLocation"]["artifactLocation"]
            if artifacts[place["index"]]["location"]["uri"] != place["uri"]:
                fail(path, f"{result['ruleId']}: the location is in no artifact")
    for notice in sarif_run["invocations"][0]["toolExecutionNotifications"]:
        if driver["notifications"][notice["descriptor"]["index"]]["id"] != notice["descriptor"]["id"]:
            fail(path, f"{notice['descriptor']['id']}: wrong index")
    if sarif_run["properties"]["import"] != findings["import"]:
        fail(path, "another import report than in the JSON")
    check_messages(path, log)


def check_messages(path, value):
    """No message holds a link or a placeholder: demarc writes none, so a label would have."""
    if isinstance(value, list):
        for item in value:
            check_messages(path, item)
    elif isinstance(value, dict):
        text = value.get("text")
        if isinstance(text, str) and ("](" in text or "{" in text.replace("{{", "") or "}" in text.replace("}}", "")):
            fail(path, f"a message is not disarmed: {text}")
        for item in value.values():
            check_messages(path, item)


def check_junit(path, data, findings):
    root = ElementTree.fromstring(data)
    suites = root.findall("testsuite")
    if root.tag != "testsuites" or len(suites) != 1:
        fail(path, "not one suite in testsuites")
    cases = suites[0].findall("testcase")
    if len(cases) != len(findings["findings"]):
        fail(path, "not one case per finding")
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        count = sum(case.find(tag) is not None for case in cases)
        if int(suites[0].get(attribute)) != count or int(root.get(attribute)) != count:
            fail(path, f"{attribute} is not the number of <{tag}>")
    for case, finding in zip(cases, findings["findings"]):
        if not case.get("name").startswith(finding["rule"] + ":") or not finding["rule"].startswith(case.get("classname")):
            fail(path, f"{case.get('name')}: not the case of {finding['rule']}")
        failure = case.find("failure")
        if failure is not None and failure.get("message") != FORBIDDEN.sub("\ufffd", finding["message"]):
            fail(path, f"{case.get('name')}: another message than in the JSON")


    reading = suites[0].findtext("system-out") or ""
    missing = [d["text"] for d in findings["diagnostics"] if FORBIDDEN.sub("\ufffd", d["text"]) not in reading]
    missing += [k["remedy"] for k in findings["import"]["kinds"] if k["remedy"] and k["remedy"] not in reading]
    if missing:
        fail(path, f"how the drawing was read lacks {missing[0]!r}")


def check_csv(path, data, findings):
    if data.startswith(b"\xef\xbb\xbf"):
        fail(path, "begins with a byte order mark")
    if not data.endswith(b"\r\n"):
        fail(path, "does not end in CRLF")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8", "strict"), newline=""), strict=True))
    if rows[0][:5] != ["part", "number", "element", "page", "name"]:
        fail(path, f"the first row is {rows[0]}")
    for row in rows[1:]:
        if len(row) != len(rows[0]):
            fail(path, f"{len(row)} cells instead of {len(rows[0])}: {row}")
        for cell in row:
            if cell.startswith(FORMULA):
                fail(path, f"a cell is a formula: {cell!r}")
    register = findings["register"] or {}
    reading = [row for row in rows[1:] if row[0] == "reading"]
    if rows[-1][0] != "limits" or "not an official approval" not in rows[-1][-2]:
        fail(path, f"the last row does not say what the table may not be taken for: {rows[-1]}")
    if len(rows) - 2 - len(reading) != sum(len(part) for part in register.values()):
        fail(path, "not one row per entry of the register")
    if len(reading) != len(findings["import"]["pages"]) + len(findings["diagnostics"]):
        fail(path, "not one row for each page and remark of the reading")


def check_controls(path, name, data):
    allowed = {0x0A} | ({0x0D} if name == "csv" else set())
    if any(byte < 0x20 and byte not in allowed or byte == 0x7F for byte in data):
        fail(path, f"{name}: a control character")


def check_diagram(path, schemas):
    outputs = {}
    for name in ("json", "sarif", "junit", "csv"):
        result = run("check", "--as-of", "2026-12-01", "--format", name, path)
        outputs[name] = result.stdout
        if result.returncode > 2 or not result.stdout:
            fail(path, f"{name}: exit code {result.returncode}: {result.stderr.decode()}")
            return
        if run("check", "--as-of", "2026-12-01", "--format", name, path).stdout != result.stdout:
            fail(path, f"{name}: not the same twice")
        check_controls(path, name, result.stdout)
    check_reports(path, outputs, schemas)
    parse_json(path, run("inspect", "--format", "json", path).stdout, schemas["model"])


def check_reports(path, outputs, schemas):
    findings = parse_json(path, outputs["json"], schemas["findings"])
    check_findings(path, findings)
    check_sarif(path, parse_json(path, outputs["sarif"], schemas["sarif"]), findings)
    check_junit(path, outputs["junit"], findings)
    check_csv(path, outputs["csv"], findings)


def check_by_hand(schemas):
    """A report that no diagram gives: a register, waivers and labels that no importer would let through."""
    outputs = {name: subprocess.run([BY_HAND, name], capture_output=True, check=True).stdout for name in ("json", "sarif", "junit", "csv")}
    for name, data in outputs.items():
        check_controls(BY_HAND, name, data)
    check_reports(BY_HAND, outputs, schemas)


PUBLISHED = ["demarc-findings-1", "demarc-model-1", "demarc-verify-1", "demarc-why-1"]


def check_verified(schemas):
    for name in ("agree.pdf", "damaged-inside.pdf", "picture-only.pdf", "text-only.pdf"):
        path = os.path.join(FIXTURES, "import", "pdf", name)
        parse_json(path, run("disclose", "--format", "json", path).stdout, schemas["verify"])
        parse_json(path, run("verify", "--as-of", "2026-11-24", "--format", "json", path).stdout, schemas["verify"])


def check_ways(schemas):
    for diagram, ends in (("harrowmere.drawio", ("internet", "core")), ("harrowmere.drawio", ("psn", "core")), ("brackenfold.vsdx", ("psn", "internet"))):
        path = os.path.join(FIXTURES, "organisations", diagram)
        ways = parse_json(path, run("why", "--format", "json", path, *ends).stdout, schemas["why"])
        if not ways["ways"] or any((way["state"] != "guarded") != any(step.get("guard_missing") for step in way["path"]) for way in ways["ways"]):
            fail(path, "a way does not show where its guard is missing")


def check_published():
    for name in PUBLISHED:
        with open(os.path.join(SCHEMAS, name + ".schema.json"), "rb") as file:
            if run("schema", name).stdout != file.read():
                fail(name, "demarc schema prints something else")
    if run("schema").stdout.decode().split() != PUBLISHED:
        fail("demarc schema", "lists something else")


def main():
    schemas = {
        "findings": load(os.path.join(SCHEMAS, "demarc-findings-1.schema.json")),
        "model": load(os.path.join(SCHEMAS, "demarc-model-1.schema.json")),
        "verify": load(os.path.join(SCHEMAS, "demarc-verify-1.schema.json")),
        "why": load(os.path.join(SCHEMAS, "demarc-why-1.schema.json")),
        "sarif": load(os.path.join(HERE, "sarif-2.1.0-subset.schema.json")),
    }
    check_published()
    for diagram in DIAGRAMS:
        check_diagram(os.path.join(FIXTURES, diagram), schemas)
    check_diagram(HOSTILE, schemas)
    os.chdir(HERE)
    check_diagram("hostile.dot", schemas)
    check_by_hand(schemas)
    check_verified(schemas)
    check_ways(schemas)
    print(f"{len(DIAGRAMS) + 3} diagrams in 5 formats, {failures} failures")
    sys.exit(failures > 0)


main()
