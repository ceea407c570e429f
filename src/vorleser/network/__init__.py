"""The ways to other machines: addresses, deadlines for whole answers, proxies, certificates, guarded connections."""
