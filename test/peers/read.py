"""Reads the exports in a folder with programs of other people, and prints as JSON what they understood.

A graph is {directed, nodes: {id: {attribute: [type, value]}}, edges: [[id, from, to, {attribute: [type, value]}]]}.
"""

import json
import re
import sys
from pathlib import Path

import igraph
import networkx
import openpyxl
import pandas
import pybtex.database
import pybtex.richtext
import pydot
import rdflib
import rdflib.compare
import rispy
from lxml import etree

folder = Path(sys.argv[1])
schemas = Path(sys.argv[2])


def typed(value):
    return [type(value).__name__, value]


def told(value):
    """igraph says NaN where there is no number."""
    return isinstance(value, (str, int, float, bool, list)) and value == value


def attributes(data):
    return {name: typed(value) for name, value in data.items() if told(value)}


def networkx_graph(graph, id_of):
    edges = graph.edges(keys=True, data=True) if graph.is_multigraph() else ((a, b, None, d) for a, b, d in graph.edges(data=True))
    return {
        "directed": graph.is_directed(),
        "nodes": {node: attributes(data) for node, data in graph.nodes(data=True)},
        "edges": [[id_of(key, data), a, b, attributes(data)] for a, b, key, data in edges],
    }


def read_gexf():
    graph = networkx.read_gexf(folder / "x.gexf")
    return networkx_graph(graph, lambda key, data: data.get("id", key))


def read_graphml():
    return networkx_graph(networkx.read_graphml(folder / "x.graphml"), lambda key, data: data.get("id", key))


def read_node_link():
    value = json.loads((folder / "x.node-link.json").read_text("utf8"))
    return networkx_graph(networkx.node_link_graph(value), lambda key, data: key)


def read_graphml_igraph():
    """igraph gives statements the ids of nodes for ids of their own, so what they say stands for them."""
    graph = igraph.Graph.Read_GraphML(str(folder / "x.graphml"))
    ids = graph.vs["id"] if len(graph.vs) else []
    return {
        "directed": graph.is_directed(),
        "nodes": {vertex["id"]: attributes(vertex.attributes()) for vertex in graph.vs},
        "edges": [[edge["statement_en"], ids[edge.source], ids[edge.target], attributes(edge.attributes())] for edge in graph.es],
    }


def read_dot():
    (graph,) = pydot.graph_from_dot_file(str(folder / "x.dot"), encoding="utf8")

    def bare(text):
        return re.sub(r'^"(.*)"$', r"\1", str(text), flags=re.S).replace('\\"', '"')

    def plain(data):
        return {name: typed(bare(value)) for name, value in data.items()}

    nodes = [node for node in graph.get_nodes() if node.get_name() not in ("node", "edge", "graph")]
    return {
        "directed": graph.get_type() == "digraph",
        "nodes": {bare(node.get_name()): plain(node.get_attributes()) for node in nodes},
        "edges": [
            [bare(edge.get_attributes()["key"]), bare(edge.get_source()), bare(edge.get_destination()), plain(edge.get_attributes())]
            for edge in graph.get_edges()
        ],
    }


def read_rdf():
    rdf, skos, dct = rdflib.RDF, rdflib.SKOS, rdflib.DCTERMS
    turtle = rdflib.Graph().parse(folder / "x.ttl", format="turtle")
    jsonld = rdflib.Graph().parse(folder / "x.jsonld", format="json-ld")
    dataset = rdflib.Dataset()
    dataset.parse(folder / "x.trig", format="trig")
    np = rdflib.Namespace("http://www.nanopub.org/nschema#")
    assertions = rdflib.Graph()
    for _, _, name, _ in dataset.quads((None, np.hasAssertion, None, None)):
        for triple in dataset.graph(name):
            assertions.add(triple)
    field = "urn:survey-graph:field:"

    def understood(graph):
        def identifier(resource):
            return str(graph.value(resource, dct.identifier))

        nodes = {}
        for concept in graph.subjects(rdf.type, skos.Concept):
            if not str(concept).startswith("urn:survey-graph:node:"):
                continue
            data = {f"label_{label.language}": typed(str(label)) for label in graph.objects(concept, skos.prefLabel)}
            for kind in graph.objects(concept, rdf.type):
                if str(kind).startswith("urn:survey-graph:kind:"):
                    data["kind"] = typed(str(kind).rsplit(":", 1)[1])
            for predicate, value in graph.predicate_objects(concept):
                if str(predicate).startswith(field) and isinstance(value, rdflib.Literal):
                    data[f"field_{str(predicate)[len(field):]}"] = typed(value.toPython())
            nodes[identifier(concept)] = data
        edges = []
        for statement in graph.subjects(rdf.type, rdf.Statement):
            one, relation, other = (graph.value(statement, part) for part in (rdf.subject, rdf.predicate, rdf.object))
            assert (one, relation, other) in graph
            texts = {f"statement_{text.language}": typed(str(text)) for text in graph.objects(statement, dct.description)}
            kind = str(relation).rsplit(":", 1)[1]
            edges.append([identifier(statement), identifier(one), identifier(other), {"kind": typed(kind), **texts}])
        return {"directed": True, "nodes": nodes, "edges": edges}

    nanopublications = list(dataset.quads((None, rdf.type, np.Nanopublication, None)))
    return {
        "same": rdflib.compare.isomorphic(turtle, jsonld),
        "turtle": understood(turtle),
        "jsonld": understood(jsonld),
        "trig": understood(assertions),
        "nanopublications": len(nanopublications),
        "graphs": len([graph for graph in dataset.graphs() if len(graph) > 0]),
        "outside": len(dataset.default_graph),
    }


def read_bibtex():
    entries = pybtex.database.parse_file(str(folder / "x.bib"), bib_format="bibtex").entries


    def plain(text):
        return str(pybtex.richtext.Text.from_latex(text))

    return {
        key: {
            "type": entry.type,
            "authors": [plain(str(person)) for person in entry.persons.get("author", [])],
            **{name: plain(value) for name, value in entry.fields.items()},
        }
        for key, entry in entries.items()
    }


def read_ris():
    with open(folder / "x.ris", encoding="utf8", newline="") as file:
        return [{key: value for key, value in entry.items()} for entry in rispy.load(file)]


def table(frame):
    rows = frame.astype(object).where(frame.notna(), None)
    return [
        {name: typed(value.item() if hasattr(value, "item") else value) for name, value in row.items() if value is not None}
        for row in rows.to_dict("records")
    ]


def read_csv():
    """Once with every cell as text, and once with the types that pandas makes out."""
    options = {"keep_default_na": False, "na_values": [""], "encoding": "utf-8-sig"}
    tables, types = {}, {}
    for name in ("nodes", "statements", "evidence"):
        path = folder / f"x.{name}.csv"
        tables[name] = table(pandas.read_csv(path, dtype=str, **options))
        types[name] = {column: kind.kind for column, kind in pandas.read_csv(path, **options).dtypes.items()}
    return {**tables, "types": types}


def read_xlsx():
    book = openpyxl.load_workbook(folder / "x.xlsx")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    frames = pandas.read_excel(folder / "x.xlsx", sheet_name=None, dtype=object, keep_default_na=False, na_values=[""])
    sheets = {}
    for sheet in book:
        header, *rows = sheet.iter_rows(values_only=True)
        sheets[sheet.title] = [
            {name: typed(value) for name, value in zip(header, row) if value is not None and name is not None} for row in rows
        ]
    return {
        "kinds": sorted(kinds),
        "frozen": [sheet.freeze_panes for sheet in book],
        "bold": [all(cell.font.bold for cell in sheet[1]) for sheet in book],
        "sheets": sheets,
        "pandas": {name: table(frame) for name, frame in frames.items()},
    }


def schema_errors(tree, schema):
    validator = etree.XMLSchema(etree.parse(str(schemas / schema)))
    validator.validate(tree)
    return sorted({re.sub(r"\{[^}]*\}", "", error.message) for error in validator.error_log})


def validate_gexf():
    """Against the schema of GEXF 1.2, the newest that a package carries: what 1.3 has of its own is taken back first."""
    text = (folder / "x.gexf").read_bytes().decode("utf8")
    text = text.replace('xmlns="http://gexf.net/1.3"', 'xmlns="http://www.gexf.net/1.2draft"')
    tree = etree.ElementTree(etree.fromstring(text.encode("utf8")))
    gexf, viz = "{http://www.gexf.net/1.2draft}", "{http://gexf.net/1.3/viz}"
    root = tree.getroot()
    assert root.get("version") == "1.3"
    root.set("version", "1.2")
    for edge in root.iter(f"{gexf}edge"):
        edge.attrib.pop("kind", None)
    # That schema has the elements of viz in the namespace of the graph.
    for element in list(root.iter(f"{viz}*")):
        element.tag = element.tag.replace(viz, gexf)
    return schema_errors(tree, "gexf.xsd")


def validate_graphml():
    """Without the data of yEd, which has a schema of its own."""
    tree = etree.parse(str(folder / "x.graphml"))
    graphml = "{http://graphml.graphdrawing.org/xmlns}"
    own = {key.get("id") for key in tree.iter(f"{graphml}key") if key.get("yfiles.type")}
    for element in list(tree.iter(f"{graphml}key", f"{graphml}data")):
        if (element.get("key") or element.get("id")) in own:
            element.getparent().remove(element)
    return schema_errors(tree, "graphml.xsd")


readers = {
    "gexf": read_gexf,
    "graphml": read_graphml,
    "nodeLink": read_node_link,
    "graphmlIgraph": read_graphml_igraph,
    "dot": read_dot,
    "rdf": read_rdf,
    "bibtex": read_bibtex,
    "ris": read_ris,
    "csv": read_csv,
    "xlsx": read_xlsx,
    "gexfSchema": validate_gexf,
    "graphmlSchema": validate_graphml,
}

answer = {}
for name, reader in readers.items():
    try:
        answer[name] = reader()
    except Exception as error:  # What one program cannot read shall not hide what the others read.
        answer[name] = {"failed": f"{type(error).__name__}: {error}"}
print(json.dumps(answer, ensure_ascii=True, default=str))
