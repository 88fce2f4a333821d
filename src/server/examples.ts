/**
 * What the API's document shows: for each question a request, and what it is answered. Made by asking two small made-up
 * surveys, by `npx vitest run test/server/examples.test.ts -u`; the test fails where an answer is another.
 */
export const examples: Readonly<Record<string, { readonly request: object; readonly answer: object }>> = {
  "Summary": {
    "request": {},
    "answer": {
      "datasets": [
        {
          "id": "harbour",
          "title": {
            "en": "Dataset harbour"
          },
          "citation": "none",
          "licence": "CC0-1.0",
          "languages": [
            "en"
          ],
          "requires": [],
          "revision": "4ccd58a797743d72a5a595dce504b31cbb22a1fc07bfa0e6f452f0ef8b4b4cb9",
          "nodes": 3,
          "edges": 1,
          "evidence": 1
        },
        {
          "id": "railway",
          "title": {
            "en": "Dataset railway"
          },
          "citation": "none",
          "licence": "CC0-1.0",
          "languages": [
            "en"
          ],
          "requires": [
            "harbour"
          ],
          "revision": "6deb8a01e6a84c52ef5148c3dda24884889bafc16ea5e164f8dddaedb50dc5d9",
          "nodes": 2,
          "edges": 1,
          "evidence": 1
        }
      ],
      "nodesByKind": {
        "Challenge": 2,
        "Paper": 1,
        "Technique": 1
      },
      "edgesByKind": {
        "ADDRESSES": 1,
        "CLOSE_MATCH": 1
      },
      "support": {
        "demonstrated": 1,
        "inferred": 1
      }
    }
  },
  "Schema": {
    "request": {},
    "answer": {
      "nodeKinds": {
        "Challenge": {
          "role": "challenge",
          "shape": "diamond",
          "color": {
            "light": "#b5402c",
            "dark": "#ff8a6d"
          },
          "label": {
            "en": "Challenge",
            "ja": "課題"
          },
          "plural": {
            "en": "Challenges",
            "ja": "課題"
          }
        }
      },
      "edgeKinds": {
        "ADDRESSES": {
          "label": {
            "en": "addresses",
            "ja": "が対処する課題は"
          },
          "inverse": {
            "en": "is addressed by",
            "ja": "に対処するのは"
          },
          "ends": [
            {
              "from": [
                "role:solution"
              ],
              "to": [
                "role:challenge"
              ]
            }
          ],
          "claim": true,
          "walk": "against"
        }
      }
    }
  },
  "Search": {
    "request": {
      "q": "queue"
    },
    "answer": {
      "items": [
        {
          "id": "challenge:queues",
          "kind": "Challenge",
          "label": {
            "en": "Ships queue",
            "ja": "船の待ち行列"
          },
          "match": {
            "field": "label",
            "tier": "word-prefix"
          }
        }
      ],
      "total": 1,
      "notes": []
    }
  },
  "Show": {
    "request": {
      "id": "challenge:queues"
    },
    "answer": {
      "node": {
        "id": "challenge:queues",
        "kind": "Challenge",
        "label": {
          "en": "Ships queue",
          "ja": "船の待ち行列"
        },
        "aliases": [],
        "fields": {},
        "sources": [
          {
            "source": "paper:p",
            "locator": "p. 1"
          }
        ],
        "datasets": [
          "harbour"
        ],
        "sameAs": []
      },
      "edges": [
        {
          "id": "ADDRESSES:technique:booking--challenge:queues",
          "kind": "ADDRESSES",
          "from": "technique:booking",
          "to": "challenge:queues",
          "statement": {
            "en": "technique:booking ADDRESSES challenge:queues"
          },
          "evidence": [
            {
              "source": "paper:p",
              "locator": "p. 1",
              "support": "demonstrated",
              "assertedBy": "source",
              "id": "ADDRESSES:technique:booking--challenge:queues@harbour/paper:p#p. 1",
              "dataset": "harbour"
            }
          ],
          "strength": "demonstrated"
        },
        {
          "id": "CLOSE_MATCH:challenge:waiting--challenge:queues",
          "kind": "CLOSE_MATCH",
          "from": "challenge:waiting",
          "to": "challenge:queues",
          "statement": {
            "en": "challenge:waiting CLOSE_MATCH challenge:queues"
          },
          "evidence": [
            {
              "source": "paper:p",
              "locator": "p. 1",
              "support": "inferred",
              "assertedBy": "source",
              "id": "CLOSE_MATCH:challenge:waiting--challenge:queues@railway/paper:p#p. 1",
              "dataset": "railway"
            }
          ],
          "strength": "inferred"
        }
      ],
      "total": 2,
      "truncated": false,
      "notes": []
    }
  },
  "Neighbors": {
    "request": {
      "id": "challenge:queues",
      "direction": "in"
    },
    "answer": {
      "node": {
        "id": "challenge:queues",
        "kind": "Challenge",
        "label": {
          "en": "Ships queue",
          "ja": "船の待ち行列"
        },
        "aliases": [],
        "fields": {},
        "sources": [
          {
            "source": "paper:p",
            "locator": "p. 1"
          }
        ],
        "datasets": [
          "harbour"
        ],
        "sameAs": []
      },
      "groups": [
        {
          "edgeKind": "ADDRESSES",
          "direction": "in",
          "nodeKind": "Technique",
          "count": 1
        },
        {
          "edgeKind": "CLOSE_MATCH",
          "direction": "in",
          "nodeKind": "Challenge",
          "count": 1
        }
      ],
      "items": [
        {
          "direction": "in",
          "edge": {
            "id": "ADDRESSES:technique:booking--challenge:queues",
            "kind": "ADDRESSES",
            "from": "technique:booking",
            "to": "challenge:queues",
            "statement": {
              "en": "technique:booking ADDRESSES challenge:queues"
            },
            "evidence": [
              {
                "source": "paper:p",
                "locator": "p. 1",
                "support": "demonstrated",
                "assertedBy": "source",
                "id": "ADDRESSES:technique:booking--challenge:queues@harbour/paper:p#p. 1",
                "dataset": "harbour"
              }
            ],
            "strength": "demonstrated"
          },
          "node": {
            "id": "technique:booking",
            "kind": "Technique",
            "label": {
              "en": "Berth booking",
              "ja": "係留の予約"
            },
            "aliases": [],
            "fields": {},
            "sources": [
              {
                "source": "paper:p",
                "locator": "p. 1"
              }
            ],
            "datasets": [
              "harbour"
            ],
            "sameAs": []
          }
        },
        {
          "direction": "in",
          "edge": {
            "id": "CLOSE_MATCH:challenge:waiting--challenge:queues",
            "kind": "CLOSE_MATCH",
            "from": "challenge:waiting",
            "to": "challenge:queues",
            "statement": {
              "en": "challenge:waiting CLOSE_MATCH challenge:queues"
            },
            "evidence": [
              {
                "source": "paper:p",
                "locator": "p. 1",
                "support": "inferred",
                "assertedBy": "source",
                "id": "CLOSE_MATCH:challenge:waiting--challenge:queues@railway/paper:p#p. 1",
                "dataset": "railway"
              }
            ],
            "strength": "inferred"
          },
          "node": {
            "id": "challenge:waiting",
            "kind": "Challenge",
            "label": {
              "en": "Trains wait",
              "ja": "列車の待ち"
            },
            "aliases": [],
            "fields": {},
            "sources": [
              {
                "source": "paper:p",
                "locator": "p. 1"
              }
            ],
            "datasets": [
              "railway"
            ],
            "sameAs": []
          }
        }
      ],
      "total": 2,
      "truncated": false,
      "notes": []
    }
  },
  "Dossier": {
    "request": {
      "id": "challenge:queues",
      "maxHops": 2
    },
    "answer": {
      "node": {
        "id": "challenge:queues",
        "kind": "Challenge",
        "label": {
          "en": "Ships queue",
          "ja": "船の待ち行列"
        },
        "aliases": [],
        "fields": {},
        "sources": [
          {
            "source": "paper:p",
            "locator": "p. 1"
          }
        ],
        "datasets": [
          "harbour"
        ],
        "sameAs": []
      },
      "role": "challenge",
      "best": "demonstrated",
      "answers": [
        {
          "id": "technique:booking",
          "path": {
            "nodes": [
              "challenge:queues",
              "technique:booking"
            ],
            "steps": [
              {
                "edges": [
                  {
                    "id": "ADDRESSES:technique:booking--challenge:queues",
                    "kind": "ADDRESSES",
                    "from": "technique:booking",
                    "to": "challenge:queues",
                    "strength": "demonstrated",
                    "evidence": [
                      {
                        "source": "paper:p",
                        "locator": "p. 1",
                        "support": "demonstrated",
                        "assertedBy": "source",
                        "id": "ADDRESSES:technique:booking--challenge:queues@harbour/paper:p#p. 1",
                        "dataset": "harbour"
                      }
                    ]
                  }
                ],
                "strength": "demonstrated"
              }
            ],
            "strength": "demonstrated",
            "hops": 1,
            "independence": 1,
            "sources": {
              "distinct": 1,
              "sharingAuthors": 0,
              "citingTheSame": 0,
              "authorsUnknown": 1
            }
          },
          "paths": 1,
          "costs": [],
          "limits": []
        }
      ],
      "sections": [
        {
          "section": "matches",
          "edges": [
            "CLOSE_MATCH:challenge:waiting--challenge:queues"
          ]
        }
      ],
      "reading": [
        {
          "id": "paper:p",
          "covers": [
            "ADDRESSES:technique:booking--challenge:queues",
            "CLOSE_MATCH:challenge:waiting--challenge:queues"
          ],
          "total": 2
        }
      ],
      "nodes": [
        {
          "id": "challenge:queues",
          "kind": "Challenge",
          "label": {
            "en": "Ships queue",
            "ja": "船の待ち行列"
          },
          "aliases": [],
          "fields": {},
          "sources": [
            {
              "source": "paper:p",
              "locator": "p. 1"
            }
          ],
          "datasets": [
            "harbour"
          ],
          "sameAs": []
        },
        {
          "id": "challenge:waiting",
          "kind": "Challenge",
          "label": {
            "en": "Trains wait",
            "ja": "列車の待ち"
          },
          "aliases": [],
          "fields": {},
          "sources": [
            {
              "source": "paper:p",
              "locator": "p. 1"
            }
          ],
          "datasets": [
            "railway"
          ],
          "sameAs": []
        },
        {
          "id": "paper:p",
          "kind": "Paper",
          "label": {
            "en": "The paper"
          },
          "aliases": [],
          "fields": {},
          "sources": [
            {
              "source": "paper:p",
              "locator": "p. 1"
            }
          ],
          "datasets": [
            "harbour",
            "railway"
          ],
          "sameAs": []
        },
        {
          "id": "technique:booking",
          "kind": "Technique",
          "label": {
            "en": "Berth booking",
            "ja": "係留の予約"
          },
          "aliases": [],
          "fields": {},
          "sources": [
            {
              "source": "paper:p",
              "locator": "p. 1"
            }
          ],
          "datasets": [
            "harbour"
          ],
          "sameAs": []
        }
      ],
      "edges": [
        {
          "id": "ADDRESSES:technique:booking--challenge:queues",
          "kind": "ADDRESSES",
          "from": "technique:booking",
          "to": "challenge:queues",
          "statement": {
            "en": "technique:booking ADDRESSES challenge:queues"
          },
          "evidence": [
            {
              "source": "paper:p",
              "locator": "p. 1",
              "support": "demonstrated",
              "assertedBy": "source",
              "id": "ADDRESSES:technique:booking--challenge:queues@harbour/paper:p#p. 1",
              "dataset": "harbour"
            }
          ],
          "strength": "demonstrated"
        },
        {
          "id": "CLOSE_MATCH:challenge:waiting--challenge:queues",
          "kind": "CLOSE_MATCH",
          "from": "challenge:waiting",
          "to": "challenge:queues",
          "statement": {
            "en": "challenge:waiting CLOSE_MATCH challenge:queues"
          },
          "evidence": [
            {
              "source": "paper:p",
              "locator": "p. 1",
              "support": "inferred",
              "assertedBy": "source",
              "id": "CLOSE_MATCH:challenge:waiting--challenge:queues@railway/paper:p#p. 1",
              "dataset": "railway"
            }
          ],
          "strength": "inferred"
        }
      ],
      "total": 1,
      "truncated": false,
      "notes": []
    }
  },
  "Trace": {
    "request": {
      "from": [
        "challenge:queues"
      ],
      "support": "demonstrated"
    },
    "answer": {
      "from": [
        "challenge:queues"
      ],
      "paths": [
        {
          "nodes": [
            "challenge:queues",
            "technique:booking"
          ],
          "steps": [
            {
              "edges": [
                {
                  "id": "ADDRESSES:technique:booking--challenge:queues",
                  "kind": "ADDRESSES",
                  "from": "technique:booking",
                  "to": "challenge:queues",
                  "strength": "demonstrated",
                  "evidence": [
                    {
                      "source": "paper:p",
                      "locator": "p. 1",
                      "support": "demonstrated",
                      "assertedBy": "source",
                      "id": "ADDRESSES:technique:booking--challenge:queues@harbour/paper:p#p. 1",
                      "dataset": "harbour"
                    }
                  ]
                }
              ],
              "strength": "demonstrated"
            }
          ],
          "strength": "demonstrated",
          "hops": 1,
          "independence": 1,
          "sources": {
            "distinct": 1,
            "sharingAuthors": 0,
            "citingTheSame": 0,
            "authorsUnknown": 1
          }
        }
      ],
      "total": 1,
      "totalExact": true,
      "truncated": false,
      "notes": []
    }
  },
  "Gaps": {
    "request": {
      "support": "clinical"
    },
    "answer": {
      "items": [
        {
          "id": "challenge:queues",
          "label": {
            "en": "Ships queue",
            "ja": "船の待ち行列"
          },
          "strongest": "demonstrated",
          "paths": 1
        },
        {
          "id": "challenge:waiting",
          "label": {
            "en": "Trains wait",
            "ja": "列車の待ち"
          },
          "strongest": "inferred",
          "paths": 1
        }
      ],
      "total": 2,
      "notes": []
    }
  },
  "Matrix": {
    "request": {
      "dataset": [
        "harbour"
      ]
    },
    "answer": {
      "rows": [
        "challenge:queues"
      ],
      "columns": [
        "technique:booking"
      ],
      "cells": [
        {
          "row": "challenge:queues",
          "column": "technique:booking",
          "strength": "demonstrated",
          "hops": 1,
          "paths": 1,
          "statements": 1
        }
      ],
      "empty": [],
      "hidden": [],
      "notes": []
    }
  },
  "Compare": {
    "request": {
      "a": "harbour",
      "b": "railway"
    },
    "answer": {
      "a": "harbour",
      "b": "railway",
      "challenges": [
        {
          "ids": [
            "challenge:queues",
            "challenge:waiting"
          ],
          "inA": [
            "challenge:queues"
          ],
          "inB": [
            "challenge:waiting"
          ],
          "matchedBy": "CLOSE_MATCH",
          "matches": [
            {
              "id": "CLOSE_MATCH:challenge:waiting--challenge:queues",
              "kind": "CLOSE_MATCH",
              "from": "challenge:waiting",
              "to": "challenge:queues",
              "statement": {
                "en": "challenge:waiting CLOSE_MATCH challenge:queues"
              },
              "evidence": [
                {
                  "source": "paper:p",
                  "locator": "p. 1",
                  "support": "inferred",
                  "assertedBy": "source",
                  "id": "CLOSE_MATCH:challenge:waiting--challenge:queues@railway/paper:p#p. 1",
                  "dataset": "railway"
                }
              ],
              "strength": "inferred"
            }
          ],
          "both": [],
          "onlyA": [
            {
              "id": "technique:booking",
              "strength": "demonstrated"
            }
          ],
          "onlyB": [],
          "listedA": [],
          "listedB": []
        }
      ],
      "proposals": [],
      "apart": [],
      "notes": []
    }
  },
  "Reading": {
    "request": {
      "scope": "trace",
      "ids": [
        "challenge:queues"
      ]
    },
    "answer": {
      "items": [
        {
          "id": "paper:p",
          "covers": [
            "ADDRESSES:technique:booking--challenge:queues"
          ],
          "total": 1,
          "node": {
            "id": "paper:p",
            "kind": "Paper",
            "label": {
              "en": "The paper"
            },
            "aliases": [],
            "fields": {},
            "sources": [
              {
                "source": "paper:p",
                "locator": "p. 1"
              }
            ],
            "datasets": [
              "harbour",
              "railway"
            ],
            "sameAs": []
          }
        }
      ],
      "uncovered": [],
      "statements": 1,
      "total": 1,
      "truncated": false,
      "notes": []
    }
  },
  "Subgraph": {
    "request": {
      "scope": "neighbors",
      "ids": [
        "technique:booking"
      ]
    },
    "answer": {
      "nodes": [
        {
          "id": "challenge:queues",
          "kind": "Challenge",
          "label": {
            "en": "Ships queue",
            "ja": "船の待ち行列"
          },
          "aliases": [],
          "fields": {},
          "sources": [
            {
              "source": "paper:p",
              "locator": "p. 1"
            }
          ],
          "datasets": [
            "harbour"
          ],
          "sameAs": []
        },
        {
          "id": "technique:booking",
          "kind": "Technique",
          "label": {
            "en": "Berth booking",
            "ja": "係留の予約"
          },
          "aliases": [],
          "fields": {},
          "sources": [
            {
              "source": "paper:p",
              "locator": "p. 1"
            }
          ],
          "datasets": [
            "harbour"
          ],
          "sameAs": []
        }
      ],
      "edges": [
        {
          "id": "ADDRESSES:technique:booking--challenge:queues",
          "kind": "ADDRESSES",
          "from": "technique:booking",
          "to": "challenge:queues",
          "statement": {
            "en": "technique:booking ADDRESSES challenge:queues"
          },
          "evidence": [
            {
              "source": "paper:p",
              "locator": "p. 1",
              "support": "demonstrated",
              "assertedBy": "source",
              "id": "ADDRESSES:technique:booking--challenge:queues@harbour/paper:p#p. 1",
              "dataset": "harbour"
            }
          ],
          "strength": "demonstrated"
        }
      ],
      "notes": []
    }
  }
}
