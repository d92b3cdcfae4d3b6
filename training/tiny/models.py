"""The five models: how each is built, what it is configured as, and its words."""
from dataclasses import dataclass

from . import dates, language, translate, translate_transformer
from .files import checkpoint
from .quantise import Rounding, settle
from .recurrent import Recurrent
from .transformer import EPSILON, Transformer

IDS = ('tiny-translate', 'tiny-transformer', 'tiny-lm', 'tiny-mlm', 'tiny-dates')


@dataclass
class Trained:
    """A model with rounded weights in float64."""
    id: str
    model: object
    rounding: object
    vocabularies: dict
    configuration: dict


def recurrent(texts, sizes, configuration):
    _, _, source, target = texts()
    model = Recurrent(len(source), len(target), **sizes)
    shape = {'embedding': sizes['embedding'], 'width': sizes['width'], 'decoderWidth': sizes['decoder_width'], 'attentionWidth': sizes['attention_width']}
    return model, {'source': source, 'target': target}, {
        'architecture': 'rnn', 'cell': 'gru', 'bidirectional': True, 'attends': 'before', 'score': 'additive', **shape, 'start': '<s>', 'stop': '</s>', **configuration,
    }


def transformer_configuration(architecture, **more):
    return {
        'architecture': architecture, **translate_transformer.SHAPE, 'norm': 'layer', 'normStands': 'before', 'epsilon': EPSILON, 'activation': 'relu',
        'biases': True, 'position': 'sinusoidal', 'head': 'tied', **more,
    }


def built(id):
    """An untrained model with its vocabularies and configuration."""
    if id == 'tiny-translate':
        return recurrent(translate.texts, {'embedding': 16, 'width': 24, 'decoder_width': 32, 'attention_width': 24}, {'units': 'words', 'longest': 24})
    if id == 'tiny-dates':
        return recurrent(dates.texts, {'embedding': 12, 'width': 24, 'decoder_width': 32, 'attention_width': 24}, {'units': 'characters', 'longest': 12})
    if id == 'tiny-transformer':
        _, _, source, target = translate.texts()
        model = Transformer(**translate_transformer.SHAPE, encoder=len(source), decoder=len(target))
        return model, {'source': source, 'target': target}, transformer_configuration('encoder-decoder', start='<s>', stop='</s>', longest=24)
    words = language.vocabulary(id)
    if id == 'tiny-lm':
        return Transformer(**language.SHAPE, decoder=len(words)), {'target': words}, transformer_configuration('decoder', start='<s>', stop='</s>')
    return Transformer(**language.SHAPE, encoder=len(words)), {'source': words}, transformer_configuration('encoder', mask='[MASK]')


def trained(id):
    """With its rounded weights, in float64."""
    model, vocabularies, configuration = built(id)
    kept = checkpoint(id, model)
    model.quantised = Rounding(model, kept['levels'])
    model.quantised.steps = kept['steps']
    rounding = settle(model)
    return Trained(id, model.eval(), rounding, vocabularies, configuration)
