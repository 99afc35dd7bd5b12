"""The catalogue of measures: pages made from the measure files when the site is built."""
