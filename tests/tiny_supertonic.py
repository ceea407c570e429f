"""Weights for the package supertonic that a test makes: its four models in small, which speak a recorded text."""

import json
from functools import cache
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from vorleser.article import Role
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings
from vorleser.speak.engines import pico

RATE, CHUNK, DIMENSIONS, COMPRESSED = 44_100, 512, 24, 6
_STYLE = (1, 2, 3)
_LETTERS = "".join(map(chr, range(32, 127))) + "ÄÖÜäöüß\u0308\u0301„“”–…é"
_TEXT = "Am Nordufer wird gebaut, und bis zum Herbst bleibt die Straße gesperrt. Das freut nicht alle. " * 6


@cache
def supertonic_files() -> dict[str, bytes]:
    """Return the files of the model and of two voices by their paths."""
    indexer = [-1] * 0x10000
    for number, letter in enumerate(_LETTERS):
        indexer[ord(letter)] = number
    shape = {"ae": {"sample_rate": RATE, "base_chunk_size": CHUNK}, "ttl": {}}
    shape["ttl"] = {"chunk_compress_factor": COMPRESSED, "latent_dim": DIMENSIONS}
    files = {
        "onnx/tts.json": json.dumps(shape).encode(),
        "onnx/unicode_indexer.json": json.dumps(indexer).encode(),
        "onnx/duration_predictor.onnx": _duration(),
        "onnx/text_encoder.onnx": _encoder(),
        "onnx/vector_estimator.onnx": _estimator(),
        "onnx/vocoder.onnx": _vocoder(),
    }
    for name, value in (("F1", 0.5), ("M1", 0.25)):
        style = {"dims": _STYLE, "data": np.full(_STYLE, value).tolist()}
        files[f"voice_styles/{name}.json"] = json.dumps({"style_ttl": style, "style_dp": style}).encode()
    return files


def write_supertonic(folder: Path) -> Path:
    """Write the files into *folder* and return it."""
    for path, data in supertonic_files().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def _input(name: str, shape: list[object], kind: int = TensorProto.FLOAT) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, shape)


def _model(
    nodes: list[onnx.NodeProto],
    inputs: list[onnx.ValueInfoProto],
    output: onnx.ValueInfoProto,
    **constants: NDArray[np.generic],
) -> bytes:
    graph = helper.make_graph(
        nodes,
        "tiny",
        inputs,
        [output],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    return bytes(model.SerializeToString())


_TEXTS = [
    _input("text_ids", ["b", "t"], TensorProto.INT64),
    _input("text_mask", ["b", 1, "t"]),
]


def _duration() -> bytes:
    """Return a model that gives each character 58 ms."""
    nodes = [
        helper.make_node("ReduceSum", ["text_mask", "axes"], ["letters"], keepdims=0),
        helper.make_node("Mul", ["letters", "pace"], ["duration"]),
    ]
    return _model(
        nodes,
        [*_TEXTS, _input("style_dp", list(_STYLE))],
        _input("duration", ["b"]),
        axes=np.array([1, 2]),
        pace=np.array(0.058, np.float32),
    )


def _encoder() -> bytes:
    """Return a model that gives the letters' numbers, and a little of the voice's style."""
    nodes = [
        helper.make_node("Cast", ["text_ids"], ["numbers"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["numbers", "axes"], ["wide"]),
        helper.make_node("ReduceMean", ["style_ttl"], ["style"], keepdims=0),
        helper.make_node("Add", ["wide", "style"], ["text_emb"]),
    ]
    return _model(
        nodes,
        [*_TEXTS, _input("style_ttl", list(_STYLE))],
        _input("text_emb", ["b", 1, "t"]),
        axes=np.array([1]),
    )


def _estimator() -> bytes:
    """Return a model that gives what there was, smaller, and what the text is about."""
    nodes = [
        helper.make_node("Mul", ["noisy_latent", "little"], ["less"]),
        helper.make_node("ReduceMean", ["text_emb"], ["about"], keepdims=0),
        helper.make_node("Add", ["less", "about"], ["xt"]),
    ]
    wide: list[object] = ["b", "d", "l"]
    inputs = [
        _input("noisy_latent", wide),
        _input("text_emb", ["b", 1, "t"]),
        _input("style_ttl", list(_STYLE)),
        _input("text_mask", ["b", 1, "t"]),
        _input("latent_mask", ["b", 1, "l"]),
        _input("current_step", ["b"]),
        _input("total_step", ["b"]),
    ]
    return _model(nodes, inputs, _input("xt", wide), little=np.array(0.01, np.float32))


def _vocoder() -> bytes:
    """Return a model that gives as much of a recorded text as the latents ask for, as loud as they are high."""
    nodes = [
        helper.make_node("Shape", ["latent"], ["shape"]),
        helper.make_node("Gather", ["shape", "last"], ["length"]),
        helper.make_node("Mul", ["length", "chunk"], ["frames"]),
        helper.make_node("Slice", ["speech", "begin", "frames", "axis"], ["part"]),
        helper.make_node("ReduceMean", ["latent"], ["level"], keepdims=0),
        helper.make_node("Mul", ["level", "scale"], ["gain"]),
        helper.make_node("Mul", ["part", "gain"], ["loud"]),
        helper.make_node("Concat", ["loud", "rest"], ["wav"], axis=1),
    ]
    clip = pico.ENGINE.open(SpeakSettings()).speak(Segment(0, Role.PARAGRAPH, _TEXT, _TEXT))
    at = np.linspace(0, len(clip.samples) - 1, len(clip.samples) * RATE // clip.rate)
    speech = np.interp(at, np.arange(len(clip.samples)), clip.samples / 32768)
    return _model(
        nodes,
        [_input("latent", ["b", "d", "l"])],
        _input("wav", [1, "n"]),
        last=np.array([2]),
        chunk=np.array([CHUNK * COMPRESSED]),
        begin=np.array([0]),
        axis=np.array([1]),
        scale=np.array(0.01, np.float32),
        rest=np.zeros((1, RATE // 10), np.float32),  # a voice ends in silence
        speech=speech.reshape(1, -1).astype(np.float32),
    )
