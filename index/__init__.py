"""From knowledge files to ranked passages: read, validate, encode, publish, retrieve, measure."""
