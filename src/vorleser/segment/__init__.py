"""Article to Script: where German sentences end, which role they have, how long the pause is after them."""
