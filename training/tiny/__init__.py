"""Small trained models: their data, training, quantisation and export."""
