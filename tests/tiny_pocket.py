"""Weights for the package pocket-tts-timestamped that a test makes: its German model in small, drawn at random."""

from pathlib import Path
from typing import Any

BELOW = "languages/german"
_WORDS = "der die das und ist am nordufer fähre fährt heute nicht morgen auch trainer lacht".split()


def write_pocket(folder: Path, *, full: bool = False) -> Path:
    """Write model, tokenizer and the voice juergen into *folder*; *full* takes the real proportions."""
    import pocket_tts_timestamped
    import safetensors.torch
    import torch
    import yaml
    from pocket_tts_timestamped import TTSModel, export_model_state

    torch.manual_seed(7)
    torch.set_num_threads(1)
    place = folder / BELOW
    (place / "embeddings").mkdir(parents=True, exist_ok=True)
    size = _write_tokenizer(place / "tokenizer.json")
    package = Path(pocket_tts_timestamped.__file__).parent
    config = yaml.safe_load((package / "config" / "german.yaml").read_text("utf-8"))
    if not full:
        _shrink(config)
    config["flow_lm"]["lookup_table"] |= {"n_bins": size, "tokenizer_path": str(place / "tokenizer.json")}
    del config["weights_path"], config["weights_path_without_voice_cloning"]
    (place / "model.yaml").write_text(yaml.safe_dump(config), "utf-8")
    model = TTSModel.load_model(config=place / "model.yaml")
    with torch.no_grad():
        for weights in model.parameters():
            weights.copy_(torch.randn_like(weights) * 0.05)
    safetensors.torch.save_file(model.state_dict(), place / "model.safetensors")
    state = model.get_state_for_audio_prompt(torch.randn(1, 24_000) * 0.1)
    export_model_state(state, place / "embeddings" / "juergen.safetensors")
    return folder


def _shrink(config: dict[str, Any]) -> None:
    """Make the model of *config* a thousandth of its size."""
    flow, mimi = config["flow_lm"], config["mimi"]
    flow["flow"] |= {"depth": 1, "dim": 32}
    flow["transformer"] |= {"d_model": 64, "hidden_scale": 2, "num_heads": 4, "num_layers": 2}
    flow["lookup_table"]["dim"] = 64
    mimi["seanet"] |= {"dimension": 32, "n_filters": 4}
    mimi["transformer"] |= {"d_model": 32, "num_heads": 2, "num_layers": 1, "dim_feedforward": 64}
    mimi["transformer"] |= {"input_dimension": 32, "output_dimensions": [32]}
    mimi["quantizer"] |= {"output_dimension": 32}
    mimi |= {"outer_dim": 32}
    config["timestamp_heads"] = [{"layer": 1, "head": 0}]


def _write_tokenizer(path: Path) -> int:
    """Write a tokenizer of words and letters, and return how many it knows."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.BPE(unk_token="<unk>"))  # noqa: S106 -- no password
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    alphabet = [chr(number) for number in range(33, 127)] + list("ÄÖÜäöüß–…▁")
    trainer = trainers.BpeTrainer(vocab_size=300, special_tokens=["<unk>"], initial_alphabet=alphabet)
    tokenizer.train_from_iterator([f"{word.title()} {word}. , ; : ! ?" for word in _WORDS * 3], trainer)
    tokenizer.save(str(path))
    return int(tokenizer.get_vocab_size())
