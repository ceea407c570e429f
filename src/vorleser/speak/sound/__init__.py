"""An engine's answer becomes a sound clip: decoded, validated, trimmed, joined."""
