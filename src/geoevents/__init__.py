"""Political event data from news text, in the CAMEO scheme."""
